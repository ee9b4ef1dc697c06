// Disputed facts
// Purpose: what some sentence states and another denies.
// Parameters: $limit, how many
// Example: :params {limit: 50}
MATCH p = (:Entity)-[r]->(:Entity)
WHERE r.denied > 0
RETURN p
ORDER BY r.denied DESC, r.id
LIMIT toInteger($limit);
