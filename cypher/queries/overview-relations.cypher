// Facts counted by relation.
// $asOf: only those stated until that day, or null for all
MATCH ()-[r:FACT_TYPES]->()
WHERE $asOf IS NULL OR r.firstSeen <= $asOf
RETURN type(r) AS name, count(r) AS count
ORDER BY count DESC, name;
