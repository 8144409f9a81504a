import neo4j from "neo4j-driver";
import { expect, it } from "vitest";
import { GraphError } from "#model/problem.js";
import { graphErrorFrom, isMadeMeanwhile, isWorthRetrying } from "./errors.js";

const CONTEXT = { uri: "bolt://db:7687", user: "reader", database: "reports", timeoutMs: 500, connections: 100 };
const NO_CONNECTION = "Connection acquisition timed out in 10000 ms. Pool status: Active conn count =";

it.each([
  ["ServiceUnavailable", "", "store-unavailable", /^Neo4j at bolt:\/\/db:7687 does not answer/u],
  ["N/A", `${NO_CONNECTION} 0, Idle conn count = 0.`, "store-unavailable", /does not answer/u],
  ["N/A", `${NO_CONNECTION} 100, Idle conn count = 0.`, "busy", /^All 100 connections to Neo4j are in use/u],
  ["N/A", "Server responded HTTP. Make sure you …", "store-unavailable", /no Neo4j .* \(Server responded HTTP\)/u],
  ["N/A", "Unknown Bolt protocol version: 45.72", "store-unavailable", /^What answers at bolt:\/\/db:7687 is no/u],
  ["Neo.ClientError.Security.Unauthorized", "", "store-denied", /does not let the user “reader” in/u],
  ["Neo.ClientError.Security.Forbidden", "Write not allowed", "store-denied", /“reader”: Write not allowed\.$/u],
  ["Neo.ClientError.Database.DatabaseNotFound", "", "store-unavailable", /no running database “reports”/u],
  ["Neo.ClientError.Statement.AccessMode", "", "query-refused", /^Queries only read/u],
  ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "", "query-timeout", /ran past its 0.5 s/u],
  ["Neo.TransientError.Transaction.Terminated", "", "cancelled", /ended before it was done/u],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "", "too-large", /more memory/u],
  ["Neo.TransientError.Transaction.DeadlockDetected", "Deadlock", "busy", /^Neo4j is busy \(Deadlock\)/u],
  [
    "Neo.ClientError.Request.Invalid",
    'Illegal value for field "params": Illegal value for field "tz_id": Illegal zone identifier: "CST": 50N42: Unexpected error has occurred. See debug log for details.',
    "invalid-request",
    /^Neo4j does not take the value of a parameter: Illegal zone identifier: "CST"\.$/u,
  ],
  [
    "Neo.ClientError.Statement.ParameterMissing",
    "Expected parameter(s): a, b",
    "parameter-missing",
    /needs \$a, \$b,/u,
  ],
  [
    "Neo.ClientError.Statement.ArithmeticError",
    "/ by zero",
    "invalid-query",
    /^The query is not valid: \/ by zero\.$/u,
  ],
  [
    "Neo.ClientError.Procedure.ProcedureCallFailed",
    "Caused by: There is no such fulltext schema index: passage_text",
    "store-unavailable",
    /“passage_text” yet/u,
  ],
])("turns %s (%s) into %s", (code, message, problem, sentence) => {
  const error = graphErrorFrom(neo4jError(message, code), CONTEXT);
  expect(error).toMatchObject({ code: problem, message: expect.stringMatching(sentence) });
});

it.each([
  ["bolt+s://db:7687", /a server without encryption is bolt:\/\/\.$/u],
  ["neo4j+ssc://db:7687", /a server without encryption is bolt:\/\/\.$/u],
  ["neo4j://db:7687", /a single server is bolt:\/\/\.$/u],
  ["bolt://db:7687", /NEO4J_URI is right\.$/u],
])("says what the address %s asks of a server that does not answer", (uri, sentence) => {
  const error = graphErrorFrom(neo4jError("", "ServiceUnavailable"), { ...CONTEXT, uri });
  expect(error).toMatchObject({ message: expect.stringMatching(sentence) });
});

it.each([
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "too-large", "raise db.memory.transaction.max, or write"],
  ["Neo.ClientError.Transaction.TransactionTimedOut", "query-timeout", "raise db.transaction.timeout, or write"],
])(
  "says of a writing transaction with %s that nothing was written, and what lets more be written",
  (code, problem, remedy) => {
    const error = graphErrorFrom(neo4jError("", code), { ...CONTEXT, isWriting: true });
    const message = expect.stringMatching(`nothing of it was written: ${remedy}`);
    expect(error).toMatchObject({ code: problem, message });
  },
);

it("names the limit of memory that writing met, where Neo4j tells", () => {
  const limit = "dbms.memory.transaction.total.max";
  const message = `The allocation of an extra 3.4 MiB would use more than the limit 1.4 GiB. ${limit} threshold reached`;
  const error = neo4jError(message, "Neo.TransientError.General.MemoryPoolOutOfMemoryError");
  expect(graphErrorFrom(error, { ...CONTEXT, isWriting: true })).toMatchObject({
    sentence: { en: expect.stringContaining(`raise ${limit}, or`), zh: expect.stringContaining(`请调高 ${limit}，`) },
  });
});

it("says of a rule of others that it stands in the way of writing, and of an index that a query names that it is not there", () => {
  const rule = neo4jError(
    "Node(929) already exists with label `Project` and property `name` = '地下综合管廊'",
    "Neo.ClientError.Schema.ConstraintValidationFailed",
  );
  expect(graphErrorFrom(rule, { ...CONTEXT, isWriting: true })).toMatchObject({
    code: "store-denied",
    sentence: {
      en: expect.stringMatching(
        /^A constraint or index of others .*: Node\(929\) already exists .*'地下综合管廊'\. Take/u,
      ),
      zh: expect.stringMatching(/没有写入：标签 Project 下已有节点具有相同的 name。请去掉它/u),
    },
  });
  const hint = neo4jError("No such index: INDEX FOR (`n`:`A`)", "Neo.ClientError.Schema.IndexNotFound");
  expect(graphErrorFrom(hint, CONTEXT)).toMatchObject({ code: "invalid-query" });
});

it.each([
  ["UNIQUENESS", "\n", ""],
  ["NODE PROPERTY UNIQUENESS", "\r\n", ". Note that only the first found violations are shown."],
])(
  "says of nodes with equal keys that they stand in the way of a constraint %s, and which they are",
  (type, end, note) => {
    const what = "Both Node(5) and Node(13) have the label `Entity` and property `key` = 'A. B'";
    const message = `Unable to create Constraint( name='entity_key', type='${type}', schema=(:Entity {key}) ):${end}${what}${note}`;
    const error = neo4jError(message, "Neo.DatabaseError.Schema.ConstraintCreationFailed");
    expect(graphErrorFrom(error, { ...CONTEXT, isWriting: true })).toMatchObject({
      code: "store-denied",
      sentence: {
        en: expect.stringMatching(
          /^Two nodes :Entity .* same key, 'A\. B' \(.* 5 and 13\), .* “entity_key” cannot be made,/u,
        ),
        zh: expect.stringMatching(
          /^数据库里有两个 :Entity 节点的 key 相同，都是 'A\. B'（.* 5 和 13）.*无法建立约束“entity_key”/u,
        ),
      },
    });
  },
);

it("tells where a query is wrong, counted without the lines put before it, and leaves a long list of what was expected away", () => {
  const expected = Array.from({ length: 30 }, (_, index) => `'WORD${index}'`).join(", ");
  const message = `Invalid input 'RETRN': expected ${expected} (line 3, column 11 (offset: 30))\n"MATCH"\n ^`;
  const error = graphErrorFrom(neo4jError(message, "Neo.ClientError.Statement.SyntaxError"), { linesBefore: 1 });
  expect(error instanceof GraphError && [error.message, error.options.position]).toEqual([
    "The query is not valid (line 2, column 11): Invalid input 'RETRN'.",
    { line: 2, column: 11 },
  ]);
});

it("repeats of a giant text in no more time than its length takes", () => {
  const began = performance.now();
  const errors = [
    neo4jError(
      `Invalid input '${" ".repeat(100_000)}': expected 'A' (line 1, column 8)`,
      "Neo.ClientError.Statement.SyntaxError",
    ),
    neo4jError(`Expected parameter(s): ${"\t".repeat(100_000)}\n`, "Neo.ClientError.Statement.ParameterMissing"),
  ].map((error) => graphErrorFrom(error, {}));
  expect(errors).toMatchObject([{ code: "invalid-query" }, { code: "parameter-missing" }]);
  expect(performance.now() - began).toBeLessThan(2_000);
});

it("says in Chinese what Neo4j says most often", () => {
  const said = [
    ["Variable `x` not defined (line 1, column 8 (offset: 7))", "Neo.ClientError.Statement.SyntaxError"],
    ["Expected parameter(s): a, b", "Neo.ClientError.Statement.ParameterMissing"],
  ] as const;
  const errors = said.map(([message, code]) => graphErrorFrom(neo4jError(message, code), {}));
  expect(errors.map((error) => error instanceof GraphError && error.sentence.zh)).toEqual([
    "查询无效（第 1 行第 8 列）：没有定义变量“x”。",
    "查询需要参数 $a、$b，但没有给出值：请在参数中给出。",
  ]);
});

it("gives back what Neo4j did not say", () => {
  const defect = new TypeError("x is not a function");
  expect(graphErrorFrom(defect, CONTEXT)).toBe(defect);
});

it("tries again when servers change or collide, not when a query needs too much", () => {
  const codes = [
    "SessionExpired",
    "Neo.TransientError.Transaction.DeadlockDetected",
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.ClientError.Statement.SyntaxError",
  ];
  expect(codes.map((code) => isWorthRetrying(neo4jError("", code)))).toEqual([true, true, false, false]);
});

function neo4jError(message: string, code: string): Error {
  return new neo4j.Neo4jError(message, code, "50N42", "general processing exception");
}

it("knows what two made at once from what stands in the way", () => {
  const code = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";
  const made = neo4jError("An equivalent index already exists", code);
  expect([made, graphErrorFrom(made, { ...CONTEXT, isWriting: true })].map(isMadeMeanwhile)).toEqual([true, true]);
  const taken = neo4jError("…", "Neo.ClientError.Schema.IndexWithNameAlreadyExists");
  expect([taken, new Error("An equivalent index already exists")].map(isMadeMeanwhile)).toEqual([false, false]);
});
