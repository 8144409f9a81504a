import { expect, test } from "vitest";
import type { InspectedDocument } from "#model/inspection.js";
import { UploadFields } from "#model/jobs.js";
import {
  fieldsOf,
  formProblem,
  inspectedFiles,
  isWanted,
  recognised,
  takenFor,
  withoutBlank,
} from "./inspected-files.js";

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

test("a field that was left empty is as it was recognised", () => {
  expect(withoutBlank({ area: " ", year: "2014" }, "area")).toEqual({ year: "2014" });
  expect(withoutBlank({ area: "徐汇区" }, "area")).toEqual({ area: "徐汇区" });
  expect(withoutBlank({ year: " 2014 " }, "year")).toEqual({ year: "2014" });
  expect(withoutBlank({ area: "徐汇区" }, "year")).toEqual({ area: "徐汇区" });
});

test("a guessed period is guessed anew with the year that is said, one that was said stays", () => {
  const about = { year: 2023, period: "2023-H1" };
  const [guessed] = inspectedFiles([document({ ...about, guessed: ["period"] })]);
  const [told] = inspectedFiles([document(about)]);
  const shown = (year: string) => [guessed!, told!].map((file) => takenFor(file, { year }, "period"));
  expect(shown("2022")).toEqual(["2022-H1", "2023-H1"]);
  expect(shown("二零")).toEqual(["2023-H1", "2023-H1"]);
});

test("what the server takes is taken, and what it would refuse is told by the field", () => {
  const values = ["2014", "1899", "二零", "2014-H1", "2014-Q5", ""];
  for (const field of ["year", "period", "area"] as const) {
    const taken = values.filter((value) => formProblem(field, value) === null);
    const asServer = values.filter((value) => value === "" || UploadFields.shape[field].safeParse(value).success);
    expect(taken).toEqual(asServer);
  }
});

test("files of use are known though their system writes their names in parts, and notes go with them", () => {
  const useful = [{ name: "café.txt".normalize("NFC") }];
  const names = ["café.txt".normalize("NFD"), "café.txt".normalize("NFC"), "x.txt", "x.txt.meta.json", "mailuo.json"];
  expect(names.map((name) => isWanted(name, useful))).toEqual([true, true, false, true, true]);
});
