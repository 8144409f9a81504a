import { crossed, type Kinds } from "./kinds.js";

/** A file and an address on this machine that no query may touch. */
export interface Bait {
  readonly file: string;
  readonly url: string;
}

/** What reads files or calls out. */
export function outside({ file, url }: Bait): Kinds {
  return {
    file: [
      ...crossed(
        [
          (place) => `LOAD CSV FROM '${place}' AS line RETURN line`,
          (place) => `LOAD CSV WITH HEADERS FROM "${place}" AS line FIELDTERMINATOR ':' RETURN line`,
        ],
        [`file://${file}`, file, `file:${file}`, `file://localhost${file}`, `../../../..${file}`, "/etc/passwd"],
      ),
      `lOaD\ncSv FROM 'file://${file}' AS line RETURN line`,
      `LOAD/**/CSV WITH HEADERS FROM '${file}' AS line RETURN line`,
      `LOAD DATA FROM '${file}' FORMAT CSV AS line RETURN line`,
      `LOAD JSONL FROM '${file}' AS line RETURN line`,
      `LOAD PARQUET FROM '${file}' AS line RETURN line`,
      `WITH '${file}' AS place LOAD CSV FROM place AS line RETURN line`,
      `LOAD CSV FROM $place AS line RETURN line`,
      `UNWIND ['${file}'] AS f LOAD CSV FROM f AS line RETURN line`,
      `CALL { LOAD CSV FROM '${file}' AS line RETURN line } RETURN line`,
      `MATCH (n) WHERE EXISTS { LOAD CSV FROM '${file}' AS line RETURN line } RETURN n`,
      `RETURN COLLECT { LOAD CSV FROM '${file}' AS line RETURN line } AS lines`,
      `RETURN file() AS f UNION LOAD CSV FROM '${file}' AS line RETURN line AS f`,
      ...["csv", "json", "xml", "arrow", "jsonArray", "directory"].map(
        (kind) => `CALL apoc.load.${kind}('file://${file}') YIELD value RETURN value`,
      ),
      ...["json.all", "csv.all", "cypher.all", "graphml.all"].map(
        (kind) => `CALL apoc.export.${kind}('${file}.out', {})`,
      ),
      `CALL apoc.export.csv.query('MATCH (n) RETURN n', '${file}.out', {})`,
      `CALL apoc.import.csv([], [], {})`,
      `CALL apoc.import.json('${file}')`,
      `CALL apoc.import.graphml('file://${file}', {})`,
      `CALL apoc.cypher.runFile('${file}')`,
      `CALL apoc.cypher.runSchemaFile('${file}')`,
      `COPY Entity FROM '${file}'`,
      `IMPORT DATABASE '${file}'`,
      `EXPORT DATABASE '${file}.out'`,
      `ATTACH '${file}' AS other`,
      `INSTALL httpfs`,
    ],
    address: [
      ...crossed(
        [
          (place) => `LOAD CSV FROM '${place}' AS line RETURN line`,
          (place) => `MATCH (n) CALL { LOAD CSV FROM '${place}' AS line RETURN line } RETURN line`,
        ],
        [
          url,
          "ftp://127.0.0.1/canary.csv",
          `jar:${url}!/x`,
          "http://169.254.169.254/latest/meta-data",
          "s3://bucket/x",
        ],
      ),
      `EXPLAIN LOAD CSV FROM '${url}' AS line RETURN line`,
      `PROFILE LOAD CSV FROM '${url}' AS line RETURN line`,
      `USING PERIODIC COMMIT 10 LOAD CSV FROM '${url}' AS line CREATE (:Entity)`,
      `CALL \`apoc\`.\`load\`.\`json\`('${url}') YIELD value RETURN value`,
      `CALL apoc.load.jsonParams('${url}', {method: 'POST'}, 'x') YIELD value RETURN value`,
      `CALL apoc.load.jdbc('jdbc:${url}', 'SELECT 1') YIELD row RETURN row`,
      `CALL apoc.load.ldap({ldapHost: '${url}'}, {}) YIELD entry RETURN entry`,
      `CALL apoc.bolt.execute('bolt://${url}', 'CREATE (n)', {})`,
      `CALL apoc.es.query('${url}', 'x', 'y', '', {}) YIELD value RETURN value`,
      `CALL apoc.couchbase.query('${url}', 'b', 'q') YIELD value RETURN value`,
      `CALL apoc.mongodb.get('${url}', 'd', 'c', {}) YIELD value RETURN value`,
      `CALL genai.vector.encodeBatch(['x'], 'OpenAI', {token: 'x', endpoint: '${url}'}) YIELD vector RETURN vector`,
      `RETURN genai.vector.encode('x', 'OpenAI', {token: 'x', endpoint: '${url}'}) AS v`,
      `RETURN ai.text.embed('x', 'openai', {endpoint: '${url}'}) AS v`,
      `RETURN apoc.load.html('${url}', {}) AS page`,
      `RETURN apoc.util.md5([apoc.load.json('${url}')]) AS x`,
      `CALL n10s.rdf.import.fetch('${url}', 'Turtle')`,
      `CALL apoc.nlp.gcp.entities.stream('x', {key: '${url}'}) YIELD value RETURN value`,
    ],
  };
}
