import { expect, test } from "vitest";
import { BLANK_QUERY } from "./query-content.js";
import { paramFaults, paramsIn, withWritten, writtenParamOf } from "./query-params.js";

test("parameters in comments, strings and quoted names are none", () => {
  const text =
    '// $a\nMATCH (n:`$e` {key: $key, name: \'$b\'}) /* $c */ RETURN n, "$d\\"$f", $limit + $key + $名称 + $`my name`';
  expect(paramsIn(text)).toEqual(["key", "limit", "名称", "my name"]);
});

test("a value stays away while what is written is none, and what is usual comes where nothing is written", () => {
  const declared = { name: "limit", kind: "integer", usual: 20 } as const;
  const written = (text: string) => withWritten(BLANK_QUERY, { kind: "integer", text }, declared);
  expect(written("5").params).toEqual({ limit: 5 });
  expect(written("five").params).toEqual({});
  expect(written("").params).toEqual({ limit: 20 });
  const emptied = withWritten(BLANK_QUERY, { kind: "text", text: "" }, { name: "status", kind: "text" });
  expect(emptied.params).toEqual({ status: "" });
  const none = { ...BLANK_QUERY, text: "RETURN $limit" };
  expect(withWritten(none, { kind: "null", text: "" }, declared).params).toEqual({ limit: null });
  expect(paramFaults(withWritten(none, { kind: "null", text: "" }, { name: "limit", kind: "auto" }))).toEqual([]);
});

test("what is missing, and what is none of its kind, keeps a text from being run", () => {
  const query = withWritten(
    { ...BLANK_QUERY, text: "RETURN $a, $b, $c", params: { c: null } },
    { kind: "date", text: "2014" },
    {
      name: "b",
      kind: "date",
    },
  );
  expect(paramFaults(query)).toEqual([
    { name: "a", reason: "missing" },
    { name: "b", reason: "unfit" },
  ]);
  expect(paramFaults(query, "RETURN $c")).toEqual([]);
});

test("a parameter is written as its value is, else as its name suggests", () => {
  const query = { ...BLANK_QUERY, params: { n: 5, key: "place:西岸" } };
  expect(writtenParamOf(query, "n", undefined)).toEqual({ kind: "integer", text: "5" });
  expect(writtenParamOf(query, "key", undefined)).toEqual({ kind: "entity", text: "place:西岸" });
  expect(writtenParamOf(query, "other", undefined)).toEqual({ kind: "auto", text: "" });
});
