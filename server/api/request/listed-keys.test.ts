import { expect, test } from "vitest";
import { keysFromParam } from "./listed-keys.js";

test.each<[string | readonly string[], readonly string[]]>([
  ["place:徐汇区", ["place:徐汇区"]],
  ["place:徐汇区,project:西岸传媒港", ["place:徐汇区", "project:西岸传媒港"]],
  ["project:a,b,place:c", ["project:a,b", "place:c"]],
  [
    ["project:a,place:b", "place:c", "place:c"],
    ["project:a,place:b", "place:c"],
  ],
])("%j names %j", (given, keys) => {
  expect(keysFromParam(given)).toEqual(keys);
});
