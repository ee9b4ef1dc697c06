// What people want to hear of, and what there is to tell them.
CREATE CONSTRAINT watch_id IF NOT EXISTS FOR (n:Watch) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT notice_number IF NOT EXISTS FOR (n:Notice) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT counter_id IF NOT EXISTS FOR (n:Counter) REQUIRE n.id IS UNIQUE;
CREATE RANGE INDEX notice_watch IF NOT EXISTS FOR (n:Notice) ON (n.watch, n.number);
CREATE RANGE INDEX notice_at IF NOT EXISTS FOR (n:Notice) ON (n.at);
