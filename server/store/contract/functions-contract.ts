import { beforeAll, describe, expect } from "vitest";
import { FUNCTIONS, PROCEDURES, type FunctionEntry } from "#model/cypher-functions.js";
import type { Cell } from "#model/query.js";
import type { Contract } from "./contract.js";
import { NOTICE, REPORT } from "./seed.js";

const FACT = "MATCH path = (node:Project)-[fact:PART_OF]->(:Initiative)";
const ENDS = "MATCH (a:Project {name: '西岸传媒港'}), (b:Initiative {name: '西岸文化走廊'})";
const NUMBERS = "UNWIND [1, 2, 4] AS x";

type Call = readonly [name: string, query: string, answer: Cell];

/** By kind: of each function and procedure a query that calls it, and the one value that is its answer. */
const CALLS: Readonly<Record<string, readonly Call[]>> = {
  groups: [
    ["count", `${NUMBERS} RETURN count(x)`, 3],
    ["collect", `${NUMBERS} RETURN collect(x)`, [1, 2, 4]],
    ["sum", `${NUMBERS} RETURN sum(x)`, 7],
    ["avg", "UNWIND [1, 2] AS x RETURN avg(x)", 1.5],
    ["min", `${NUMBERS} RETURN min(x)`, 1],
    ["max", `${NUMBERS} RETURN max(x)`, 4],
    ["stDev", `${NUMBERS} RETURN round(stDev(x) * 1000)`, 1528],
    ["stDevP", `${NUMBERS} RETURN round(stDevP(x) * 1000)`, 1247],
    ["percentileCont", `${NUMBERS} RETURN percentileCont(x, 0.75)`, 3],
    ["percentileDisc", `${NUMBERS} RETURN percentileDisc(x, 0.5)`, 2],
  ],
  "nodes, relationships and paths": [
    ["labels", `${FACT} RETURN "Project" IN labels(node)`, true],
    ["type", `${FACT} RETURN type(fact)`, "PART_OF"],
    ["keys", "RETURN keys({a: 1})", ["a"]],
    ["properties", `${FACT} RETURN properties(node).name`, "西岸传媒港"],
    ["id", `${FACT} RETURN id(node) = id(startNode(fact))`, true],
    ["elementId", `${FACT} RETURN elementId(node) = elementId(startNode(fact))`, true],
    ["startNode", `${FACT} RETURN startNode(fact).name`, "西岸传媒港"],
    ["endNode", `${FACT} RETURN endNode(fact).name`, "西岸文化走廊"],
    ["nodes", `${FACT} RETURN [n IN nodes(path) | n.name]`, ["西岸传媒港", "西岸文化走廊"]],
    ["relationships", `${FACT} RETURN [r IN relationships(path) | type(r)]`, ["PART_OF"]],
    ["length", `${FACT} RETURN length(path)`, 1],
    ["shortestPath", `${ENDS} MATCH path = shortestPath((a)-[:PART_OF*..3]-(b)) RETURN length(path)`, 1],
    ["allShortestPaths", `${ENDS} MATCH path = allShortestPaths((a)-[:PART_OF*..3]-(b)) RETURN length(path)`, 1],
    ["exists", `${ENDS} RETURN exists((a)-[:PART_OF]->(b))`, true],
  ],
  "values and lists": [
    ["coalesce", "RETURN coalesce(null, 2, 3)", 2],
    ["nullIf", "RETURN [nullIf(1, 1), nullIf(1, 2)]", [null, 1]],
    ["size", "RETURN [size('徐汇'), size([1])]", [2, 1]],
    ["head", "RETURN head([1, 2])", 1],
    ["last", "RETURN last([1, 2])", 2],
    ["tail", "RETURN tail([1, 2])", [2]],
    ["range", "RETURN range(1, 5, 2)", [1, 3, 5]],
    ["reverse", "RETURN [reverse([1, 2]), reverse('徐汇')]", [[2, 1], "汇徐"]],
    ["reduce", "RETURN reduce(sum = 0, x IN [1, 2] | sum + x)", 3],
    ["all", "RETURN all(x IN [1, 2] WHERE x > 1)", false],
    ["any", "RETURN any(x IN [1, 2] WHERE x > 1)", true],
    ["none", "RETURN none(x IN [1, 2] WHERE x > 1)", false],
    ["single", "RETURN single(x IN [1, 2] WHERE x > 1)", true],
  ],
  texts: [
    ["toString", "RETURN toString(5)", "5"],
    ["toInteger", "RETURN [toInteger('5'), toInteger('x')]", [5, null]],
    ["toFloat", "RETURN [toFloat('2.5'), toFloat('x')]", [2.5, null]],
    ["toBoolean", "RETURN toBoolean('true')", true],
    ["toLower", "RETURN toLower('Ab')", "ab"],
    ["toUpper", "RETURN toUpper('Ab')", "AB"],
    ["trim", "RETURN trim(' a ')", "a"],
    ["lTrim", "RETURN lTrim(' a ')", "a "],
    ["rTrim", "RETURN rTrim(' a ')", " a"],
    ["split", "RETURN split('a,b', ',')", ["a", "b"]],
    ["substring", "RETURN [substring('徐汇滨江', 2), substring('徐汇滨江', 1, 2)]", ["滨江", "汇滨"]],
    ["left", "RETURN left('徐汇滨江', 2)", "徐汇"],
    ["right", "RETURN right('徐汇滨江', 2)", "滨江"],
    ["replace", "RETURN replace('aba', 'a', 'c')", "cbc"],
    ["normalize", "RETURN normalize('e\u0301')", "\u00e9"],
  ],
  numbers: [
    ["abs", "RETURN abs(-2)", 2],
    ["ceil", "RETURN ceil(1.2)", 2],
    ["floor", "RETURN floor(1.8)", 1],
    ["round", "RETURN round(1.6)", 2],
    ["sign", "RETURN sign(-3)", -1],
    ["sqrt", "RETURN sqrt(9)", 3],
    ["exp", "RETURN exp(0)", 1],
    ["log", "RETURN log(1)", 0],
    ["log10", "RETURN log10(100)", 2],
    ["rand", "WITH rand() AS x RETURN 0 <= x AND x < 1", true],
    ["pi", "RETURN floor(pi() * 100)", 314],
    ["sin", "RETURN sin(0)", 0],
    ["cos", "RETURN cos(0)", 1],
    ["atan2", "RETURN atan2(0, 1)", 0],
    ["degrees", "RETURN round(degrees(pi()))", 180],
    ["radians", "RETURN floor(radians(180) * 100)", 314],
  ],
  times: [
    ["date", "RETURN date('2014-07-01') < date()", true],
    ["datetime", "RETURN datetime('2014-07-01T10:00:00Z') < datetime()", true],
    ["localdatetime", "RETURN localdatetime('2014-07-01T10:00:00') < localdatetime()", true],
    ["time", "RETURN [time('10:00:00Z') < time('11:00:00Z'), time() IS NULL]", [true, false]],
    ["localtime", "RETURN [localtime('10:00:00') < localtime('11:00:00'), localtime() IS NULL]", [true, false]],
    ["duration", "RETURN date('2014-07-01') + duration('P1Y') = date('2015-07-01')", true],
    ["timestamp", "RETURN timestamp() > 1400000000000", true],
  ],
  "what one engine has": [
    ["isEmpty", "RETURN [isEmpty([]), isEmpty('a'), isEmpty({})]", [true, false, true]],
    ["toStringOrNull", "RETURN [toStringOrNull(1), toStringOrNull([])]", ["1", null]],
    ["toIntegerOrNull", "RETURN [toIntegerOrNull('1'), toIntegerOrNull([])]", [1, null]],
    ["toFloatOrNull", "RETURN [toFloatOrNull('1.5'), toFloatOrNull([])]", [1.5, null]],
    ["toStringList", "RETURN toStringList([1])", ["1"]],
    ["toIntegerList", "RETURN toIntegerList(['1'])", [1]],
    ["randomUUID", "RETURN size(randomUUID())", 36],
    ["isNaN", "RETURN isNaN(1.5)", false],
    ["valueType", "RETURN valueType(true)", "BOOLEAN NOT NULL"],
    ["point", "RETURN point({longitude: 121.4, latitude: 31.2}).latitude", 31.2],
  ],
  procedures: [
    ["db.labels", "CALL db.labels() YIELD label WITH label WHERE label = 'Project' RETURN label", "Project"],
    [
      "db.relationshipTypes",
      "CALL db.relationshipTypes() YIELD relationshipType WITH relationshipType WHERE relationshipType = 'PART_OF' RETURN relationshipType",
      "PART_OF",
    ],
    [
      "db.propertyKeys",
      "CALL db.propertyKeys() YIELD propertyKey WITH propertyKey WHERE propertyKey = 'name' RETURN propertyKey",
      "name",
    ],
  ],
};

/** What the query editor offers on an engine is there, and what it keeps back is not. */
export function describeFunctions({ it, askFreely, store, withdrawAll }: Contract): void {
  const offered: readonly FunctionEntry[] = [...FUNCTIONS, ...PROCEDURES];
  const isHere = (called: string): boolean =>
    offered.some(({ name, only }) => name === called && (only === undefined || only === store().engine));

  describe("functions that the query editor knows", () => {
    beforeAll(async () => {
      await withdrawAll();
      await store().replaceDocument(REPORT);
      await store().replaceDocument(NOTICE);
    });

    for (const [kind, calls] of Object.entries(CALLS)) {
      it(`answer where they are said to be: ${kind}`, async () => {
        for (const [name, query, answer] of calls.filter(([name]) => isHere(name))) {
          const { rows } = await askFreely(query);
          expect([name, rows]).toEqual([name, [[answer]]]);
        }
      });
    }

    it("are refused by an engine that is said to lack them, and not taken for misspelt ones", async () => {
      const all = Object.values(CALLS).flat();
      expect(all.map(([name]) => name)).toEqual(offered.map(({ name }) => name));
      for (const [, query] of all.filter(([name]) => !isHere(name))) {
        const error: unknown = await askFreely(query).catch((error: unknown) => error);
        expect(error).toMatchObject({ code: "invalid-query", message: expect.not.stringContaining("Perhaps") });
      }
    });
  });
}
