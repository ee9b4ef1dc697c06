WITH e, COUNT { MATCH (e)-[r:FACT_TYPES]-() WHERE r.firstSeen <= $asOf } AS degree
