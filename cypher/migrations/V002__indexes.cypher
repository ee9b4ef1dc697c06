// What times, stories and edges are looked up by.
CREATE RANGE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
CREATE RANGE INDEX article_story IF NOT EXISTS FOR (n:Article) ON (n.story);
CREATE RANGE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
CREATE RANGE INDEX statement_edge IF NOT EXISTS FOR (n:Statement) ON (n.edgeId);
CREATE RANGE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE RANGE INDEX run_started IF NOT EXISTS FOR (n:Run) ON (n.started);
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases, n.ticker];
CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS FOR (n:Sentence) ON EACH [n.text];
