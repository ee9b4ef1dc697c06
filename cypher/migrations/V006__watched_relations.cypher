// A watch may be of several relations.
MATCH (w:Watch) WHERE w.relation IS NOT NULL
SET w.relations = [w.relation]
REMOVE w.relation;
