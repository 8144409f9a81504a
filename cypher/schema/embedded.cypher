// Constraints and indexes of the embedded engine. Each statement may run any number of times. The full-text indexes are made by the
// adapter: the engine has no statement for them.
CREATE CONSTRAINT document_key IF NOT EXISTS FOR (n:Document) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT original_key IF NOT EXISTS FOR (n:Original) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT section_key IF NOT EXISTS FOR (n:Section) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT passage_key IF NOT EXISTS FOR (n:Passage) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT observation_key IF NOT EXISTS FOR (n:Observation) REQUIRE n.key IS UNIQUE;
CREATE INDEX document_key_index IF NOT EXISTS FOR (n:Document) ON (n.key);
CREATE INDEX original_key_index IF NOT EXISTS FOR (n:Original) ON (n.key);
CREATE INDEX section_key_index IF NOT EXISTS FOR (n:Section) ON (n.key);
CREATE INDEX passage_key_index IF NOT EXISTS FOR (n:Passage) ON (n.key);
CREATE INDEX passage_modality_index IF NOT EXISTS FOR (n:Passage) ON (n.modality);
CREATE INDEX entity_key_index IF NOT EXISTS FOR (n:Entity) ON (n.key);
CREATE INDEX observation_key_index IF NOT EXISTS FOR (n:Observation) ON (n.key);
CREATE INDEX observation_document_index IF NOT EXISTS FOR (n:Observation) ON (n.document);
