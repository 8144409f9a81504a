import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentAnswer, DocumentsAnswer } from "#model/api.js";
import { InspectionAnswer, type InspectedDocument } from "#model/inspection.js";
import { get, inPath, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";
import { ended, form, keptUploads, remove, REPORT, REVISED, send } from "./uploading.js";

/** Files looked at before they are loaded, and what is said of single ones. `environment` says which engine holds the graph. */
export function describeInspection(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`files looked at before they are loaded on ${engine}`, () => {
    let sample: SampleApp;
    beforeAll(async () => {
      sample = await openSampleApp(environment);
    });
    afterAll(() => sample?.close());

    test("files are looked at before they are loaded: what each is taken for, what it would change, and nothing is written", async () => {
      await ended(
        sample,
        send(sample, form({ "丑区报告.txt": REPORT, "寅区报告.txt": REPORT }, { area: "徐汇区", year: "2013" })),
      );
      const before = await get(sample, "/api/documents", DocumentsAnswer);
      const files = { "丑区报告.txt": REVISED, "寅区报告.txt": REPORT, "卯区报告.txt": REPORT, "空.txt": "" };
      const found = await inspected(sample, form(files, { area: "徐汇区", year: "2013" }));
      expect(found.map(({ file, outcome, area, year }) => [file, outcome, area, year])).toEqual([
        ["丑区报告.txt", "changed", "徐汇区", 2013],
        ["卯区报告.txt", "new", "徐汇区", 2013],
        ["寅区报告.txt", "unchanged", "徐汇区", 2013],
        ["空.txt", "failed", null, null],
      ]);
      const [changed, added, , failed] = found;
      expect(changed?.changes?.figures).toEqual({ added: 1, withdrawn: 1, changed: 0 });
      expect([added?.changes?.facts.withdrawn, added?.guessed.includes("title")]).toEqual([0, true]);
      expect(failed?.detail?.zh).toMatch(/^空\.txt：文件是空的/u);
      expect(await get(sample, "/api/documents", DocumentsAnswer)).toEqual(before);
      expect(keptUploads(sample)).toEqual([]);
      await remove(sample, "document:丑区报告");
      await remove(sample, "document:寅区报告");
    });

    test("what is said of single files wins over what is said of all, in looking as in loading", async () => {
      const said = JSON.stringify({ "辰.txt": { title: "辰区工作报告", year: 2012, area: "青浦区" } });
      const body = (): FormData => form({ "辰.txt": REPORT, "巳.txt": REPORT }, { year: "2013", said });
      const found = await inspected(sample, body());
      expect(found.map(({ title, year, area }) => [title, year, area])).toEqual([
        [expect.any(String), 2013, expect.any(String)],
        ["辰区工作报告", 2012, "青浦区"],
      ]);
      await ended(sample, send(sample, body()));
      const document = await get(sample, `/api/documents/${inPath("document:辰")}`, DocumentAnswer);
      expect(document).toMatchObject({ title: "辰区工作报告", year: 2012, area: "青浦区" });
      await remove(sample, "document:辰");
      await remove(sample, "document:巳");
    });

    test.each([
      ["of a file that was not sent", JSON.stringify({ "x.txt": { year: 2012 } }), "“x.txt”"],
      ["that is no JSON", "{", "said is not JSON"],
      ["in a list", "[]", "In the form, said must be an object."],
      ["of a file in words", JSON.stringify({ "a.txt": "2014" }), "What is said of “a.txt” must be an object."],
      ["with an unknown name", JSON.stringify({ "a.txt": { colour: "red" } }), "colour"],
      [
        "with a year that is none",
        JSON.stringify({ "a.txt": { year: "last" } }),
        "In what is said of “a.txt”, year must be a number.",
      ],
    ])("what is said %s is refused, and nothing stays", async (_, said, sentence) => {
      for (const sending of [send, inspect]) {
        const problem = await problemOf(sending(sample, form({ "a.txt": REPORT }, { said })));
        expect(problem).toMatchObject({ status: 400, detail: expect.stringContaining(sentence) });
      }
      expect(keptUploads(sample)).toEqual([]);
    });
  });
}

async function inspect({ app }: SampleApp, body: FormData): Promise<Response> {
  return app.request("/api/documents/inspect", { method: "POST", body });
}

async function inspected(sample: SampleApp, body: FormData): Promise<readonly InspectedDocument[]> {
  const answer = await inspect(sample, body);
  const found: unknown = await answer.json();
  expect([answer.status, found]).toEqual([200, InspectionAnswer.parse(found)]);
  return InspectionAnswer.parse(found).items;
}
