import { expect, test } from "vitest";
import { parametersIn } from "./parameters-in.js";

test.each<[string, readonly string[]]>([
  ["WHERE p.name = $abc AND p.key = $a|", ["abc"]],
  ["WHERE p.name = $abc AND p.key = $|", ["abc"]],
  ["WHERE p.name = $ab|c RETURN $地区, $地区, $_1", ["地区", "_1"]],
  ["RETURN 5$ AS price|", []],
])("of %s the parameters beside the caret are %j", (marked, names) => {
  expect(parametersIn(marked.replace("|", ""), marked.indexOf("|"))).toEqual(names);
});
