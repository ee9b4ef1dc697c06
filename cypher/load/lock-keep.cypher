MATCH (l:Lock {id: 'writing'})
SET l.asked = datetime.realtime()
WITH l
WHERE l.owner = $owner
SET l.expires = datetime.realtime() + duration({seconds: $seconds})
RETURN l.owner AS owner
