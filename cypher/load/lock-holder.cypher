MATCH (l:Lock {id: 'writing'})
WHERE l.owner IS NOT NULL
RETURN l.owner AS owner, l.host AS host, l.pid AS pid, l.born AS born, l.work AS work,
       l.since AS since, l.expires AS expires, l.expires < datetime.realtime() AS expired
