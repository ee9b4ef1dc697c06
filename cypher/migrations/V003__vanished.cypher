// Marks of facts that no statement supports any more.
CREATE CONSTRAINT vanished_id IF NOT EXISTS FOR (n:Vanished) REQUIRE n.id IS UNIQUE;
CREATE RANGE INDEX vanished_day IF NOT EXISTS FOR (n:Vanished) ON (n.day);
