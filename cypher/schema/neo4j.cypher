// Constraints and indexes of Neo4j. Each statement may run any number of times.
CREATE CONSTRAINT document_key IF NOT EXISTS FOR (n:Document) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT original_key IF NOT EXISTS FOR (n:Original) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT section_key IF NOT EXISTS FOR (n:Section) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT passage_key IF NOT EXISTS FOR (n:Passage) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT observation_key IF NOT EXISTS FOR (n:Observation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT correction_key IF NOT EXISTS FOR (n:Correction) REQUIRE n.key IS UNIQUE;
CREATE INDEX passage_modality IF NOT EXISTS FOR (n:Passage) ON (n.modality);
CREATE INDEX observation_document IF NOT EXISTS FOR (n:Observation) ON (n.document);
DROP INDEX passage_text IF EXISTS;
CREATE FULLTEXT INDEX passage_words IF NOT EXISTS FOR (n:Passage) ON EACH [n.text, n.kind] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
DROP INDEX entity_names IF EXISTS;
CALL db.awaitIndexes(300);
