UNWIND $articles AS id
MATCH (a:Article {id: id})
MATCH (member:Article {story: a.story})
RETURN DISTINCT member.id AS id
