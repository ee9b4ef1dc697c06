// Marks of what vanished keep no words of articles that are removed, whether they vanished by that or before.
MATCH (v:Vanished)
WHERE v.url IN $urls
REMOVE v.quote, v.url
