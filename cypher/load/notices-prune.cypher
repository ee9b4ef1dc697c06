MATCH (n:Notice)
WHERE n.at < datetime.realtime() - duration({days: $days})
DELETE n
