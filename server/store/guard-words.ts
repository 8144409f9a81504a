/** Words that change the graph, or read from elsewhere, wherever a clause may begin. */
export const FORBIDDEN_CLAUSES: ReadonlyMap<string, string> = new Map([
  ["CREATE", "it creates"],
  ["MERGE", "it creates what is missing"],
  ["INSERT", "it creates"],
  ["SET", "it changes properties or labels"],
  ["REMOVE", "it removes properties or labels"],
  ["DELETE", "it deletes"],
  ["DETACH", "it deletes"],
  ["NODETACH", "it deletes"],
  ["FOREACH", "it writes"],
  ["LOAD", "it reads files or addresses outside the graph"],
]);

/** Words that begin a command of their own, never a clause after another. */
export const FORBIDDEN_COMMANDS: ReadonlyMap<string, string> = new Map([
  ["DROP", "it removes indexes, constraints or databases"],
  ["ALTER", "it changes users or databases"],
  ["RENAME", "it changes users or roles"],
  ["GRANT", "it changes rights"],
  ["DENY", "it changes rights"],
  ["REVOKE", "it changes rights"],
  ["ENABLE", "it administers servers"],
  ["DEALLOCATE", "it administers servers"],
  ["REALLOCATE", "it administers servers"],
  ["DRYRUN", "it administers servers"],
  ["START", "it starts databases or transactions"],
  ["STOP", "it stops databases"],
  ["TERMINATE", "it ends other people's queries"],
  ["USE", "it turns to another database"],
  ["PERIODIC", "it commits while it runs"],
]);

/** With what a reading query begins. */
export const FIRST_WORDS: ReadonlySet<string> = new Set([
  "MATCH",
  "OPTIONAL",
  "UNWIND",
  "WITH",
  "RETURN",
  "CALL",
  "SHOW",
  "EXPLAIN",
  "PROFILE",
  "CYPHER",
  "LET",
  "FILTER",
  "FOR",
]);

/** After these words stands an expression or a name, never a command. */
export const EXPRESSION_WORDS: ReadonlySet<string> = new Set([
  "AS",
  "RETURN",
  "WITH",
  "BY",
  "WHERE",
  "AND",
  "OR",
  "XOR",
  "NOT",
  "IN",
  "UNWIND",
  "CASE",
  "CONTAINS",
  "LIMIT",
  "SKIP",
  "YIELD",
]);

/** What goes on behind an expression: a name before one of these is a variable's, as in `AS call RETURN call`. No procedure is named so. */
export const FOLLOWING_WORDS: ReadonlySet<string> = new Set(
  (
    "AND OR XOR IN IS STARTS ENDS CONTAINS AS WHEN THEN ELSE END ASC ASCENDING DESC DESCENDING " +
    "RETURN WITH WHERE ORDER SKIP OFFSET LIMIT UNION MATCH OPTIONAL UNWIND CALL FINISH FILTER FOR LET NEXT"
  ).split(" "),
);

export const SHOW_QUALIFIERS: ReadonlySet<string> = new Set(
  (
    "ALL BUILT IN USER DEFINED RANGE FULLTEXT TEXT POINT LOOKUP VECTOR NODE RELATIONSHIP REL " +
    "UNIQUE UNIQUENESS KEY EXIST EXISTENCE PROPERTY TYPE"
  ).split(" "),
);

/** What SHOW may list: nothing about people, their rights or their queries. */
export const SHOW_SUBJECTS: ReadonlySet<string> = new Set(
  "INDEX INDEXES CONSTRAINT CONSTRAINTS FUNCTION FUNCTIONS PROCEDURE PROCEDURES".split(" "),
);

/** What may follow the subject of SHOW; elsewise it is a longer name, such as `SHOW USER INDEX PRIVILEGES`. */
export const SHOW_FOLLOWERS: ReadonlySet<string> = new Set(["YIELD", "WHERE", "RETURN", "EXECUTABLE", "SHOW"]);

/** Procedures that only read this graph, and do not run queries given as text. Names are case-sensitive. */
export const READING_PROCEDURES: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshipTypes",
  "db.propertyKeys",
  "db.ping",
  "db.schema.visualization",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.index.fulltext.listAvailableAnalyzers",
  "db.index.vector.queryNodes",
  "db.index.vector.queryRelationships",
  "apoc.algo.aStar",
  "apoc.algo.allSimplePaths",
  "apoc.algo.dijkstra",
  "apoc.path.expand",
  "apoc.path.expandConfig",
  "apoc.path.spanningTree",
  "apoc.path.subgraphAll",
  "apoc.path.subgraphNodes",
]);

/** Name spaces of functions that reckon with their arguments alone; in lower case, as functions are not case-sensitive. */
export const PURE_NAMESPACES: readonly string[] = (
  "date. time. localtime. datetime. localdatetime. duration. point. vector.similarity. " +
  "apoc.coll. apoc.map. apoc.math. apoc.number. apoc.text."
).split(" ");

/** Whether the procedure only reads this graph; its name is case-sensitive. */
export function isReadingProcedure(name: string): boolean {
  return READING_PROCEDURES.has(name);
}
