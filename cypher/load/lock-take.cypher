// Free, expired, or held by one who is known to be dead. The clock is the server's, one for all.
MERGE (l:Lock {id: 'writing'})
SET l.asked = datetime.realtime()
WITH l, l.owner IS NULL OR l.expires < datetime.realtime() OR l.owner = $dead AS free
WHERE free
SET l.owner = $owner, l.host = $host, l.pid = $pid, l.born = $born, l.work = $work,
    l.since = datetime.realtime(),
    l.expires = datetime.realtime() + duration({seconds: $seconds})
RETURN l.owner AS owner
