// How many articles were extracted by which version of the extraction.
MATCH (a:Article)
RETURN coalesce(a.extractor, '') AS version, count(*) AS articles
ORDER BY version;
