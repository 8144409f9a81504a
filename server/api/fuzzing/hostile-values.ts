import * as fc from "fast-check";

/** Texts that programs stumble over. */
const TEXTS = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e文",
  "\ufeff",
  "西岸",
  "project:西岸传媒港",
  "document:xuhui-2014-h1",
  "place:徐汇区",
  "../../../etc/passwd",
  "..%2f..%2f",
  "%",
  "%00",
  "%E8",
  "'",
  '"',
  "`",
  "\\",
  "$key",
  "') OR 1=1 //",
  "}) DETACH DELETE n //",
  "__proto__",
  "constructor",
  "toString",
  "<script>",
  "{{7*7}}",
  "a,b,,c,",
  ",",
  "null",
  "true",
  "-1",
  "0",
  "1e999",
  "NaN",
  "9".repeat(400),
  "١٢",
  "x".repeat(3_000),
  "字".repeat(1_500),
  "(".repeat(500),
  "👩‍👩‍👧‍👦",
  "\r\nx-injected: 1",
] as const;

/** So long that who looks through the rest of one anew from each of its places takes minutes; the shorter ones are what a query may have. */
const GIANTS = ['\\"', '"', "'", "`", "\\", "0", " ", "\t", "\n", "(", "{", "/*", "//", "a=", "。", "字、"].flatMap(
  (piece) => [95_000, 300_000].map((length) => piece.repeat(length / piece.length)),
);

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 80, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 20, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 20, arbitrary: fc.string({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom(...GIANTS) },
);

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e308, 5e-324, 0.5),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** As Neo4j's Query API writes what JSON cannot say. */
const typedValue = fc.record({
  $type: fc.constantFrom(
    "Integer",
    "Float",
    "Base64",
    "Date",
    "Time",
    "OffsetDateTime",
    "ZonedDateTime",
    "Duration",
    "Point",
    "List",
  ),
  _value: hostileText,
});

/** Any JSON, of any shape, now and then very deep. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: typedValue },
  { weight: 3, arbitrary: fc.oneof(hostileText, hostileNumber, fc.boolean(), fc.constant(null)) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(nested(60), nested(3_000)) },
);

const WORDS =
  "MATCH RETURN WITH WHERE UNWIND ORDER BY LIMIT AS (n) (n:Place) -[r]-> n.name $x 'a' 1 [ ] { } , count(*) * | CALL UNION CASE END".split(
    " ",
  );

/** Beginnings and pieces of Cypher, sound and broken. */
export const hostileCypher: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "RETURN 1",
    "RETURN $x",
    "MATCH (n) RETURN n LIMIT 3",
    "MATCH (p:Project)-[f]->(o) RETURN p, f, o LIMIT 2",
    "MATCH p = (:Project)-[*1..2]-(:Place) RETURN p LIMIT 1",
    "EXPLAIN MATCH (n) RETURN n",
    "PROFILE MATCH (n:Place) RETURN count(n)",
    "SHOW INDEXES",
    "CREATE (n)",
    "MATCH (n",
    "RETURN 'unclosed",
    "RETURN `unclosed",
    "RETURN 9223372036854775807 AS n, -9223372036854775808 AS m",
    "RETURN 9223372036854775808",
    "RETURN 1/0",
    "RETURN date('2014-13-45')",
    "RETURN duration('P1Y')",
    "RETURN toUpper(1)",
    "RETURN [x IN range(0, 5) | x] AS l, {a: {b: null}} AS m",
    "UNWIND range(1, 10) AS n RETURN n",
    "CALL db.labels()",
    "CALL { CREATE (n) } RETURN 1",
    "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    "RETURN 1 AS a, 2 AS a",
    "MATCH (n) WHERE n.name =~ '(a+)+$' RETURN n LIMIT 1",
    "// only a comment",
    "RETURN 1;RETURN 2",
  ),
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(" ")),
  hostileText,
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
