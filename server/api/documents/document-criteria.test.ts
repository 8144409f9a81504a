import { expect, test } from "vitest";
import type { QueryResult } from "#model/query.js";
import { documentCriteria } from "./document-criteria.js";

const WHOLE = { truncated: false, elapsedMs: 1 };
const AREAS = ["苏州市", "宿州市", "上海市", "徐汇区"];

/** The documents' areas, one of them unknown. */
async function read(): Promise<QueryResult> {
  const rows = [...AREAS, null].map((area, index) => [`document:${index}`, area]);
  return { columns: ["key", "area"], rows, graph: { nodes: [], relationships: [] }, ...WHOLE };
}

test.each([
  ["", [], []],
  ["苏州 2019", ["苏州", "2019"], []],
  ["蘇州２０１９年", ["苏州", "2019"], []],
  ["徐汇区政府，上半年", ["徐汇区政府", "上半年"], []],
  ["suzhou 2019", ["2019"], ["苏州市", "宿州市"]],
  ["Shanghai", [], ["上海市"]],
  ["shang hai", [], ["上海市"]],
  ["xhq", [], ["徐汇区"]],
  ["xuhui-2014.txt", ["xuhui", "2014", "txt"], []],
  ["2019.md", ["2019", "md"], []],
])("%s", async (asked, words, areas) => {
  expect(await documentCriteria(read, asked, new AbortController().signal)).toEqual({ words, areas });
});
