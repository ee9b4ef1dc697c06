// Texts that share a band of their fingerprint with those of $articles: they may be copies.
UNWIND $articles AS id
MATCH (t:Text {id: id})
WHERE t.band0 IS NOT NULL
CALL (t) {
  MATCH (o:Text) USING INDEX o:Text(band0) WHERE o.band0 = t.band0 RETURN o
  UNION
  MATCH (o:Text) USING INDEX o:Text(band1) WHERE o.band1 = t.band1 RETURN o
  UNION
  MATCH (o:Text) USING INDEX o:Text(band2) WHERE o.band2 = t.band2 RETURN o
  UNION
  MATCH (o:Text) USING INDEX o:Text(band3) WHERE o.band3 = t.band3 RETURN o
  UNION
  MATCH (o:Text) USING INDEX o:Text(band4) WHERE o.band4 = t.band4 RETURN o
  UNION
  MATCH (o:Text) USING INDEX o:Text(band5) WHERE o.band5 = t.band5 RETURN o
  UNION
  MATCH (o:Text) USING INDEX o:Text(band6) WHERE o.band6 = t.band6 RETURN o
  UNION
  MATCH (o:Text) USING INDEX o:Text(band7) WHERE o.band7 = t.band7 RETURN o
}
WITH t, o
WHERE o <> t
RETURN t.id AS id, o.id AS other, substring(o.text, o.bodyStart) AS body
