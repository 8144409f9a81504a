import { describe, expect } from "vitest";
import { GraphError } from "#model/problem.js";
import type { Cell, ParamValue, QueryResult } from "#model/query.js";
import { codeOf, type Contract } from "./contract.js";

const typed = ($type: string, _value: ParamValue): ParamValue => ({ $type, _value });

/** Values that come back as they went in, on every engine. */
const EXACT: readonly ParamValue[] = [
  null,
  true,
  "西岸 \"'\\ \u{1f600}",
  -7,
  2.5,
  1e300,
  typed("Integer", "9007199254740993"),
  typed("Integer", "-9223372036854775808"),
  typed("Float", "NaN"),
  typed("Float", "-Infinity"),
  typed("Base64", "AP8Q"),
  [1, "a", [null, typed("Integer", "9007199254740993")]],
  { a: { b: [1, { c: null }] }, 区: "徐汇" },
];

/** What each must equal, as the query writes it: the type is right, not only its text. */
const EQUAL: readonly (readonly [ParamValue, string])[] = [
  [typed("Date", "2014-07-01"), "date('2014-07-01')"],
  [typed("LocalTime", "10:11:12.5"), "localtime('10:11:12.5')"],
  [typed("Time", "10:11:12.5+08:00"), "time('10:11:12.5+08:00')"],
  [typed("LocalDateTime", "2014-07-01T10:11:12.123456"), "localdatetime('2014-07-01T10:11:12.123456')"],
  [typed("LocalDateTime", "9999-12-31T23:59:59.123457"), "localdatetime('9999-12-31T23:59:59.123457')"],
  [typed("LocalDateTime", "1014-07-01T10:11:12.5"), "localdatetime('1014-07-01T10:11:12.5')"],
  [typed("OffsetDateTime", "2014-07-01T10:11:12.5+08:00"), "datetime('2014-07-01T10:11:12.5+08:00')"],
  [typed("Duration", "P1Y2M3DT4H5M6.7S"), "duration('P1Y2M3DT4H5M6.7S')"],
  [typed("Duration", "P-1DT-1.5S"), "duration('P-1DT-1.5S')"],
  [[typed("Date", "2014-07-01")], "[date('2014-07-01')]"],
];

/** What Neo4j alone has. */
const NEO4J_ONLY: readonly ParamValue[] = [
  typed("Point", "SRID=4326;POINT (121.4 31.2)"),
  typed("Point", "SRID=9157;POINT Z (1.5 2.5 3.5)"),
  typed("ZonedDateTime", "2014-07-01T10:11:12.123456789+08:00[Asia/Shanghai]"),
  typed("OffsetDateTime", "2014-07-01T10:11:12.123456789+08:00"),
  typed("Map", { $date: "2014-07-01" }),
  typed("Date", "+999999999-12-31"),
];

const WRONG: readonly ParamValue[] = [
  typed("Date", "2014-02-30"),
  typed("Date", "2014-07-01T10:00"),
  typed("Time", "25:00:00Z"),
  typed("Time", "10:00:00"),
  typed("ZonedDateTime", "2014-07-01T10:11:12+08:00[Asia/Nowhere]"),
  typed("Duration", "P"),
  typed("Duration", "1D"),
  typed("Time", "10:11:12+18:30"),
  typed("OffsetDateTime", "2014-07-01T10:11:12+20:00"),
  typed("Point", "SRID=4326;POINT (1 2 3)"),
  typed("Point", "SRID=4326;POINT (31.2 121.4)"),
  typed("Point", "SRID=7203;POINT (NaN 1)"),
  typed("Integer", "9223372036854775808"),
  typed("Integer", 5),
  typed("Float", "one"),
  typed("Base64", "*"),
  typed("Planet", "Mars"),
  { a: [typed("Date", "x")] },
];

/** Parameters of every type of Cypher, in and out. */
export function describeValues({ it, askFreely, store }: Contract): void {
  const isNeo4j = (): boolean => store().engine === "neo4j";
  const asked = (value: ParamValue): Promise<Cell | undefined> =>
    askFreely("RETURN $x AS x", { x: value }).then(({ rows }) => rows[0]?.[0]);

  describe("values of parameters", () => {
    it("come back as they went in", async () => {
      for (const value of EXACT) expect(await asked(value)).toEqual(value);
    });

    it("have names that are keywords elsewhere", async () => {
      const { rows } = await askFreely("RETURN $when AS a, $in AS b, $end AS c", { when: 1, in: 2, end: 3 });
      expect(rows).toEqual([[1, 2, 3]]);
    });

    it("are of the type that they say", async () => {
      for (const [value, written] of EQUAL) {
        const { rows } = await askFreely(`RETURN $x = ${written} AS same`, { x: value });
        expect([written, rows]).toEqual([written, [[true]]]);
      }
    });

    it("are refused with a sentence where the engine would make something else of them, else come back exactly", async () => {
      for (const value of NEO4J_ONLY) {
        const answer = await asked(value).catch(codeOf);
        expect(answer).toEqual(isNeo4j() ? value : "invalid-request");
      }
      const half = askFreely("RETURN $x / 2 AS half", { x: typed("Float", "1.0") });
      expect(await half.then(rowsOf, codeOf)).toEqual(isNeo4j() ? [[0.5]] : "invalid-request");
      const typedNumbers = askFreely("RETURN 1 AS a, 1.0 AS b, [2] AS c", {}, { typedNumbers: true });
      const rows = [[typed("Integer", "1"), typed("Float", "1.0"), [typed("Integer", "2")]]];
      expect(await typedNumbers.then(rowsOf, codeOf)).toEqual(isNeo4j() ? rows : "invalid-request");
    });

    it("are refused where they are none of their type, with the place", async () => {
      for (const value of WRONG) {
        const error: unknown = await asked(value).catch((error: unknown) => error);
        expect([value, error instanceof GraphError && error.code]).toEqual([value, "invalid-request"]);
      }
      const error: unknown = await asked({ a: [typed("Date", "x")] }).catch((error: unknown) => error);
      expect(error).toMatchObject({
        message: 'The parameter $x.a[0] is no Date: it is "x", and one is written like "2014-07-01".',
      });
    });

    it("say that they are maps where they could be taken for references", async () => {
      const { rows } = await askFreely("RETURN {`$ref`: 'node', id: 'place:x'} AS x");
      expect(rows).toEqual([[{ $type: "Map", _value: { $ref: "node", id: "place:x" } }]]);
    });
  });
}

function rowsOf({ rows }: QueryResult): QueryResult["rows"] {
  return rows;
}
