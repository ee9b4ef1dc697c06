// What can stand on a map of the world, the best connected first: countries, places and organizations, each with the
// names of where it is based by what articles say, the best supported first.
// $limit
MATCH (e:Country|Place|Organization)
WITH e
ORDER BY e.degree DESC, e.id
LIMIT $limit
RETURN e {.id, .name, .ticker, .degree, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity,
       COLLECT {
         MATCH (e)-[r:BASED_IN]->(seat:Country|Place)
         RETURN seat.name
         ORDER BY r.publishers DESC, r.confidence DESC, r.id
       } AS seats;
