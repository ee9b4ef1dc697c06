// Everything about an entity
// Purpose: all its facts as a picture, those of the most independent sources first.
// Parameters: $name, the entity's name
// Example: :params {name: 'Huawei'}
MATCH p = (:Entity {name: $name})-[r]-(:Entity)
RETURN p
ORDER BY r.publishers DESC, r.id
LIMIT 150;
