// Who supplies whom
// Purpose: the suppliers, customers and dependencies around one entity, those of the most independent sources first.
// Parameters: $name, the entity's name
// Example: :params {name: 'Huawei'}
MATCH p = (e:Entity {name: $name})-[r:SUPPLIES|DEPENDS_ON]-(:Entity)
RETURN p
ORDER BY r.publishers DESC, r.id
LIMIT 100;
