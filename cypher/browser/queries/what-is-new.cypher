// What is new
// Purpose: facts that an article stated for the first time on or after a day.
// Parameters: $since, the day
// Example: :params {since: '2026-01-01'}
MATCH p = (:Entity)-[r]->(:Entity)
WHERE r.firstSeen >= date($since)
RETURN p
ORDER BY r.firstSeen DESC, r.id
LIMIT 100;
