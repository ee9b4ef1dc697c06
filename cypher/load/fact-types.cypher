// The relation types that facts were ever written with, by the constraints of load/fact-type.cypher.
SHOW CONSTRAINTS YIELD name, labelsOrTypes
WHERE name STARTS WITH 'fact_'
RETURN labelsOrTypes[0] AS type
