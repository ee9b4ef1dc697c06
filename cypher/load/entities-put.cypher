// An entity's names are the union over its articles: the least name, the others as aliases. Rows
// are one an entity, for what one row writes another does not see.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e:$(row.label), e.name = row.name, e.aliases = [], e.degree = 0
WITH e, row, CASE WHEN row.name < e.name THEN row.name ELSE e.name END AS name
WITH e, row, name, COLLECT {
  UNWIND e.aliases + e.name + row.aliases + row.name AS alias
  WITH DISTINCT alias
  WHERE alias <> name
  RETURN alias ORDER BY alias
} AS aliases
SET e.name = name,
    e.aliases = aliases,
    e.ticker = CASE WHEN row.ticker < e.ticker OR e.ticker IS NULL THEN row.ticker ELSE e.ticker END
