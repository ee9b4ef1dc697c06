// Where articles come from, their texts, and the lock of those who write.
CREATE CONSTRAINT source_name IF NOT EXISTS FOR (n:Source) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT page_id IF NOT EXISTS FOR (n:Page) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT text_id IF NOT EXISTS FOR (n:Text) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (n:Lock) REQUIRE n.id IS UNIQUE;
// Copies of a story are looked up by any of eight bands of their texts' fingerprints.
CREATE RANGE INDEX text_band0 IF NOT EXISTS FOR (n:Text) ON (n.band0);
CREATE RANGE INDEX text_band1 IF NOT EXISTS FOR (n:Text) ON (n.band1);
CREATE RANGE INDEX text_band2 IF NOT EXISTS FOR (n:Text) ON (n.band2);
CREATE RANGE INDEX text_band3 IF NOT EXISTS FOR (n:Text) ON (n.band3);
CREATE RANGE INDEX text_band4 IF NOT EXISTS FOR (n:Text) ON (n.band4);
CREATE RANGE INDEX text_band5 IF NOT EXISTS FOR (n:Text) ON (n.band5);
CREATE RANGE INDEX text_band6 IF NOT EXISTS FOR (n:Text) ON (n.band6);
CREATE RANGE INDEX text_band7 IF NOT EXISTS FOR (n:Text) ON (n.band7);
