import { expect, test } from "vitest";
import type { InspectedDocument } from "#model/inspection.js";
import { fieldsOf, inspectedFiles, recognised } from "./inspected-files.js";

function document(given: Partial<InspectedDocument>): InspectedDocument {
  return {
    file: "a.zip",
    place: "a.zip/1.txt",
    outcome: "new",
    document: "document:a/1",
    title: "一",
    issuer: null,
    area: "徐汇区",
    year: 2014,
    period: null,
    guessed: [],
    changes: null,
    problems: [],
    detail: null,
    ...given,
  };
}

test("documents are told by file; a file of several has no title, and no value where they differ", () => {
  const failed = document({ place: "a.zip/3.txt", outcome: "failed", document: null, area: null, year: null });
  const [archive, single] = inspectedFiles([
    document({}),
    document({ file: "b.txt", title: "乙" }),
    document({ title: "二", year: 2015 }),
    failed,
  ]);
  expect(archive?.documents.length).toBe(3);
  expect(archive && fieldsOf(archive)).toEqual(["area", "issuer", "year", "period"]);
  expect(archive && [recognised(archive, "area"), recognised(archive, "year")]).toEqual(["徐汇区", ""]);
  expect(single && [fieldsOf(single)[0], recognised(single, "title"), recognised(single, "issuer")]).toEqual([
    "title",
    "乙",
    "",
  ]);
});
