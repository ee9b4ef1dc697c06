// Who restricts what
// Purpose: bans, controls and sanctions, those of the most independent sources first.
// Parameters: $limit, how many
// Example: :params {limit: 50}
MATCH p = (:Entity)-[r:RESTRICTS]->(:Entity)
RETURN p
ORDER BY r.publishers DESC, r.id
LIMIT toInteger($limit);
