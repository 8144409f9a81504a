import { crossed, type Kinds } from "./kinds.js";

const CLAUSES = [
  "CREATE (:Entity)",
  "MERGE (:Entity {key: 'x'})",
  "SET n.name = 'gone'",
  "DETACH DELETE n",
  "REMOVE n.name",
];
const WORDS = [
  "CREATE (:Entity)",
  "MERGE (:Entity)",
  "SET n.x = 1",
  "DELETE n",
  "REMOVE n.x",
  "FOREACH (x IN [1] | SET n.x = 1)",
];

function everySpace(text: string, space: string): string {
  return text.replaceAll(" ", space);
}

function inCode(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** What writes, hidden from who reads the text less well than the engine. */
export const HIDDEN: Kinds = {
  comment: crossed(
    [
      (clause) => `MATCH (n) /* harmless */ ${clause}`,
      (clause) => `MATCH (n) // harmless\n${clause}`,
      (clause) => `MATCH (n) /* // */ ${clause} /* */`,
      (clause) => `MATCH (n) /**/${clause.replace(" ", "/**/")}`,
      (clause) => `MATCH (n) /* '"\` */ ${clause} //'"\``,
      (clause) => `MATCH (n) //\r${clause}`,
    ],
    CLAUSES,
  ),
  space: crossed(
    ["\t", "\n", "\r\n", "\f", "\u00a0", "\u2003", "\u2028", "\u3000", "\u001c"].map(
      (space) => (clause) => everySpace(`MATCH (n) ${clause}`, space),
    ),
    CLAUSES,
  ),
  option: crossed(
    [
      (clause) => `EXPLAIN MATCH (n) ${clause}`,
      (clause) => `PROFILE MATCH (n) ${clause}`,
      (clause) => `CYPHER 5 MATCH (n) ${clause}`,
      (clause) => `CYPHER 25 MATCH (n) ${clause}`,
      (clause) => `CYPHER runtime=slotted planner=cost MATCH (n) ${clause}`,
      (clause) => `CYPHER 5 EXPLAIN MATCH (n) ${clause}`,
    ],
    CLAUSES,
  ),
  disguise: [
    "MATCH (n) /* harmless */ dEtAcH/**/DeLeTe n",
    "/* RETURN 1 */CREATE(:Entity)",
    "MATCH (n)\tcReAtE\t(:Entity)",
    "RETURN '/*' AS a CREATE (:Entity) RETURN '*/' AS b",
    'RETURN "//" AS a CREATE (:Entity)',
    "RETURN '//' AS a\nCREATE (:Entity)",
    "MATCH (`//`) SET `//`.x = 1",
    "MATCH (`/*`) SET `/*`.x = 1 RETURN '*/' AS b",
    "MATCH (`'`) SET `'`.x = 1 RETURN 1 AS `'`",
    "MATCH (n) WHERE n.name = '\\\\' SET n.name = 'gone' //'",
    "MATCH (n) WHERE n.name = '\\'' SET n.name = 'gone'",
    'MATCH (n) WHERE n.name = "\\"" SET n.name = "gone"',
    'MATCH (n) WHERE n.name <> "\'" DETACH DELETE n //"\'',
    "RETURN 1.SET n.name = 'gone'",
    "RETURN 1e3SET n.name = 'gone'",
    "RETURN 0x1SET n.name = 'gone'",
    "RETURN [1][0]SET n.name = 'gone'",
    "RETURN {a:1}.aSET n.name = 'gone' CREATE (:Entity)",
    "RETURN $x SET n.name = 'gone'",
    "RETURN $`x`SET n.name = 'gone'",
    "MATCH (`n`)SET`n`.name='gone'",
    "MATCH (as) WITH as SET as.name = 'gone'",
    "MATCH (set) SET set.set = 'set'",
    "MATCH (create) CREATE (create)-[:PART_OF]->()",
    "MATCH (n:SET) SET n:CREATE",
    "MATCH (n)-[:DELETE]->(delete) DELETE delete",
    "MATCH (return) DETACH DELETE return",
    "MATCH (n) WITH n AS merge MERGE (merge)-[:PART_OF]->(merge)",
    "RETURN 'a' + 'b' AS CREATE CREATE (:Entity)",
    "MATCH (n) WHERE n.`SET` = 1 SET n.`WHERE` = 2",
    "(CREATE (:Entity))",
    "RETURN (CREATE (:Entity))",
    "RETURN [CREATE (:Entity)] AS x",
    "MATCH (n WHERE EXISTS { MATCH (n) SET n.x = 1 RETURN n }) RETURN n",
  ],
  escape: [
    "\\u0043REATE (:Entity)",
    "MATCH (n) \\u0053\\u0045\\u0054 n.name = 'gone'",
    "RETURN '\\u0027 CREATE (:Entity) //'",
    "MATCH (`n\\u0060)-[r]-() DELETE r //`) RETURN 1 AS one",
    "RETURN 1 AS a /\\u002a */ CREATE (:Entity) /*\\u002a/",
    "RETURN 1 AS a \\u002f* */ CREATE (:Entity) /* *\\u002f",
    "RETURN 1 AS a //\\u000aCREATE (:Entity)",
    "RETURN 1 AS a //\\u000dCREATE (:Entity)",
    "RETURN '\\u005c' CREATE (:Entity) //'",
    'RETURN "\\u0022 CREATE (:Entity) //"',
    "RETURN '\\uu0027 CREATE (:Entity) //'",
    "RETURN '\\\\u0027 CREATE (:Entity) //'",
    ...WORDS.flatMap((words) => {
      const [first = "", ...rest] = words;
      const [word = ""] = words.split(" ");
      const tail = words.slice(word.length);
      return [
        `MATCH (n) ${inCode(first)}${rest.join("")}`,
        `MATCH (n) ${Array.from(word, inCode).join("")}${tail}`,
        `MATCH (n) ${inCode(first).replace("u", "uuu")}${rest.join("")}`,
      ];
    }),
  ],
  statement: [
    "RETURN 1 AS one; MATCH (n) DETACH DELETE n",
    "RETURN 1 AS one;CREATE(:Entity);",
    "RETURN ';' AS one; CREATE (:Entity)",
    "RETURN 1 AS one;; CREATE (:Entity)",
    "; CREATE (:Entity)",
    "/* ; */ ; CREATE (:Entity)",
    "EXPLAIN MATCH (n) RETURN n; CREATE (:Entity)",
    "CYPHER 5 CREATE (:Entity)",
    "CYPHER 25 CREATE (:Entity)",
    "CYPHER CREATE (:Entity)",
    "COMMIT",
    "BEGIN",
    "ROLLBACK",
    "BEGIN TRANSACTION",
    "START TRANSACTION",
    ":auto MATCH (n) DETACH DELETE n",
    ":begin",
    ":param x => 1",
    ":use system",
    ":source /etc/passwd",
    "DELETE FROM Entity",
    "DROP TABLE Entity",
    "UPDATE Entity SET name = 'x'",
    "INSERT INTO Entity VALUES (1)",
    "'; DROP DATABASE neo4j; --",
    "mutation { delete }",
    "g.V().drop()",
    "INSERT DATA { <a> <b> <c> }",
    '{"query": "CREATE (n)"}',
  ],
};
