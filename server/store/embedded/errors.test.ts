import { describe, expect, test } from "vitest";
import { GraphError } from "#model/problem.js";
import { closingError, openingError, queryError } from "./errors.js";
import { requireReadingPlan } from "./plan.js";

describe("what the engine says", () => {
  test.each([
    ["read", "GRAFEO-X001: Internal error: database file cannot be locked for reading: s", "store-locked"],
    ["write", "GRAFEO-X001: Internal error: database file is locked by another process: s", "store-locked"],
    ["read", "GRAFEO-X002: Serialization error: cannot open s: invalid file header magic", "store-damaged"],
    ["write", "GRAFEO-S002: the file s is damaged at byte 0: both database headers are damaged", "store-damaged"],
    ["write", "GRAFEO-X001: Internal error: cannot open s: Permission denied (os error 13)", "store-denied"],
    [
      "read",
      "GRAFEO-V001: Invalid value: read-only open requires an existing database: s does not exist",
      "store-unavailable",
    ],
  ] as const)("about opening a file to %s becomes a code and a sentence: %s", (access, message, code) => {
    const error = openingError("s", access, new Error(message));
    expect({ code: error.code, sentence: error.message }).toEqual({
      code,
      sentence: expect.stringMatching(/^The store s [^:]+: .+\.$/u),
    });
  });

  test("about a query becomes a code, a sentence and a position", () => {
    const message =
      "Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RParen\n  --> query:1:18\n   |\n 1 | MATCH (n:P RETURN n";
    expect(queryError(new Error(message))).toMatchObject({
      code: "invalid-query",
      message: "The query cannot be run at line 1, column 18: Expected “)”.",
      options: { position: { line: 1, column: 18 } },
    });
  });

  test("about what was added behind a query says that the query ends too early", () => {
    const message = "Query error: GRAFEO-Q001: syntax error: [Cypher] Expected end of query\n  --> query:2:7";
    const position = { line: 1, column: 11 };
    expect(queryError(new Error(message), () => ({ position, isPastEnd: true }))).toMatchObject({
      code: "invalid-query",
      sentence: {
        en: "The query cannot be run at line 1, column 11: it ends where more must follow.",
        zh: "查询无法运行（第 1 行第 11 列）：查询在这里意外结束。",
      },
      options: { position },
    });
  });

  test.each([
    ["Query error: GRAFEO-Q002: semantic error: Missing parameter: $key", "parameter-missing"],
    ["Transaction error: GRAFEO-T003: Cannot write in read-only transaction", "query-refused"],
    ["Query error: GRAFEO-Q006: division by zero: 1 / 0", "invalid-query"],
    ["Database error: GRAFEO-S002: the file s is damaged at byte 7", "store-damaged"],
    ["Database error: GRAFEO-X001: Internal error: unknown", "internal"],
  ])("about a query is told apart: %s", (message, code) => {
    expect(queryError(new Error(message))).toMatchObject({ code });
  });

  test.each([
    "Database error: GRAFEO-X003: I/O error: cannot write 15093 bytes at offset 1552384: No space left on device (os error 28)",
    "Database error: GRAFEO-X003: I/O error: cannot write 9 bytes at offset 0: Disk quota exceeded (os error 122)",
  ])("about closing a file on a full disk becomes a sentence that helps: %s", (message) => {
    const told = {
      code: "store-unavailable",
      sentence: {
        en: expect.stringMatching(/^The disk of the store is full: /u),
        zh: expect.stringMatching(/磁盘已满/u),
      },
    };
    expect(closingError(new Error(message))).toMatchObject(told);
    expect(closingError(Object.assign(new Error("EDQUOT: quota exceeded, write"), { code: "EDQUOT" }))).toMatchObject(
      told,
    );
  });

  test("about closing a file that is not known stays what it is, without the engine's stack where it is the engine's", () => {
    const defect = new TypeError("no function");
    expect(closingError(defect)).toBe(defect);
    expect(closingError(new Error("Database error: GRAFEO-X001: Internal error: unknown"))).toMatchObject({
      code: "internal",
      message: "The embedded engine failed: unknown.",
    });
  });

  test("about its own limit of time is told without the advice to ask for more", () => {
    const message = "GRAFEO-Q003: timeout error: Query exceeded the 30s timeout";
    expect(queryError(new Error(message))).toMatchObject({
      code: "query-timeout",
      sentence: {
        en: "The query ran longer than 30 s, the most that the embedded engine allows, and was ended: let it look at less.",
        zh: "查询运行超过内嵌引擎允许的上限 30 秒，已被终止：请缩小查询范围。",
      },
    });
  });

  test("stays as it is where the engine did not say it", () => {
    const defect = new TypeError("x is undefined");
    expect(queryError(defect)).toBe(defect);
  });
});

describe("a plan", () => {
  test.each([
    "Return (l)\n  LoadCsv ('/etc/passwd' AS l)\n",
    "Return (n) [after the write]\n  Apply\n    Create (n:)\n",
    "Return (n)\n  SetProperty (n.a)\n    NodeScan (n:*)\n",
    "Return (n)\n  Merge (n)\n    Empty\n",
    "CallProcedure (dbms.anything)\n",
  ])("that does more than read is refused: %s", (plan) => {
    expect(() => requireReadingPlan(plan)).toThrow(GraphError);
  });

  test("that reads passes", () => {
    const plan =
      'Return (n)\n  MergeJoin (n)\n    Filter (n.a Eq "LoadCsv")\n      NodeScan (n:*)\n  CallProcedure (grafeo.search.text)\n';
    expect(() => requireReadingPlan(plan)).not.toThrow();
  });
});
