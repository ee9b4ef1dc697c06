// Who holds the lock runs alone: others that never told their end have been interrupted.
MATCH (r:Run {ending: 'running'})
SET r.ending = 'interrupted'
