MATCH (l:Lock {id: 'writing'})
SET l.asked = datetime.realtime()
WITH l
WHERE l.owner = $owner
DELETE l
