import type { Params } from "#model/query.js";

const QUOTES = ["'", '"', "`", "\\'", "\\u0027", "'}) ", "*/ ", "//\n"];
const TAIL = "MATCH (n) DETACH DELETE n //";

/** What asks rightly, with parameters that mean harm: it is answered, and nothing comes of it. */
export const INJECTIONS: readonly { readonly text: string; readonly params: Params }[] = [
  ...QUOTES.map((quote) => ({ text: "MATCH (n:Entity {key: $key}) RETURN n", params: { key: `${quote}${TAIL}` } })),
  ...QUOTES.map((quote) => ({
    text: "MATCH (n:Entity) WHERE n.name CONTAINS $text RETURN n.name AS name",
    params: { text: `${quote} OR 1=1 ${TAIL}` },
  })),
  { text: "UNWIND $rows AS row RETURN row.name AS name", params: { rows: [{ name: TAIL }, { "name`": "x" }] } },
  { text: "RETURN $map AS map", params: { map: { "a`}) DETACH DELETE n //": 1, __proto__: "x", constructor: "y" } } },
  { text: "RETURN $list AS list", params: { list: ["CREATE (n)", "LOAD CSV FROM '/etc/passwd' AS l"] } },
  { text: "RETURN $text AS text", params: { text: "\u0000\u202e${jndi:ldap://127.0.0.1/x}{{7*7}}<script>" } },
  { text: "RETURN $`odd name` AS text", params: { "odd name": "x' CREATE (n)" } },
  { text: "MATCH (n:Entity) WHERE n[$name] = 1 RETURN n", params: { name: "name`] = 1 SET n.x = 2 //" } },
  { text: "MATCH (n) WHERE $label IN labels(n) RETURN n", params: { label: "Entity) DETACH DELETE n //" } },
  { text: "MATCH (n:Entity) RETURN n.name AS name LIMIT $limit", params: { limit: 1 } },
];
