// Facts counted by relation.
MATCH ()-[r:FACT_TYPES]->()
RETURN type(r) AS name, count(r) AS count
ORDER BY count DESC, name;
