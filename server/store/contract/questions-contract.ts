import { beforeAll, describe, expect } from "vitest";
import type { Params } from "#model/query.js";
import { buildBatch } from "./batch-builder.js";
import type { Contract } from "./contract.js";
import { QUESTION_ANSWERS } from "./question-answers.js";
import { keyOfNamed, TEN_REPORTS } from "./ten-reports.js";
import { toldRows } from "./told-rows.js";
import { districtOf, TWO_DISTRICTS } from "./two-districts.js";

/** Every question of the library by its answer. */
export function describeQuestions(contract: Contract): void {
  const { catalogue, store, it, ask, askFreely, withdrawAll } = contract;
  const questions = catalogue.list().flatMap((query) => (query.question === undefined ? [] : [query]));

  describe("with ten reports", () => {
    beforeAll(async () => {
      await withdrawAll();
      for (const report of TEN_REPORTS) await store().replaceDocument(report);
    });

    for (const [question, blanks, rows] of QUESTION_ANSWERS) {
      it(`answers ${question} ${JSON.stringify(blanks)}`, async () => {
        const result = await ask(question, paramsOf(question, blanks));
        expect(toldRows(result)).toEqual(rows);
      });
    }

    it("tells the nation's own reports by the nation, and finds them under it", async () => {
      const batch = buildBatch({
        name: "nation-2020",
        passages: [
          ["我国空间站在轨运行。", null],
          ["世界人工智能大会举行。", null],
        ],
        entities: [
          { key: "place:中国", type: "Place", name: "中国", nameEn: "China" },
          { type: "Event", name: "世界人工智能大会" },
        ],
        mentions: [
          [0, "place:中国", "我国"],
          [1, "event:世界人工智能大会", "世界人工智能大会"],
        ],
      });
      const document = { ...batch.document, area: "全国", year: 2020 };
      await store().replaceDocument({ ...batch, document });
      const told = ["中国 |  | 2020 | 1 | 1 | nation-2020/0"];
      expect(toldRows(await ask("areas-saying", { words: "空间站" }))).toEqual(told);
      expect(toldRows(await ask("areas-saying", { words: "空间站", place: "place:中国" }))).toEqual(told);
      expect(toldRows(await ask("named-with", { words: "大会", place: "place:中国" }))).toEqual([
        "世界人工智能大会 | 2020 | 1 | nation-2020/1",
      ]);
      expect(
        toldRows(await ask("shared-by-districts", { first: "place:长宁区", second: "place:中国", type: "Event" })),
      ).toEqual(["世界人工智能大会 | 2015 | 2020 | changning-2015/3, nation-2020/1"]);
      await store().removeDocument(document.key);
    });

    it("is asked every question of the library", async () => {
      const asked = new Set(QUESTION_ANSWERS.map(([question]) => question));
      expect(questions.flatMap(({ name }) => (asked.has(name) ? [] : [name]))).toEqual([]);
    });

    it("answers a question in the columns that it tells, each row with passages of the store", async () => {
      const stored = new Set(TEN_REPORTS.flatMap(({ passages }) => passages.map(({ key }) => key)));
      for (const [question, blanks] of QUESTION_ANSWERS) {
        const { columns, rows } = await ask(question, paramsOf(question, blanks));
        const told = catalogue.get(question).question?.columns ?? [];
        expect(columns).toEqual(told.map(({ name }) => name));
        const evidence = told.findIndex(({ kind }) => kind === "evidence");
        for (const row of rows) {
          const keys = row[evidence];
          expect(Array.isArray(keys) && keys.length > 0 && keys.every((key) => stored.has(String(key)))).toBe(true);
        }
      }
    });

    it("answers nothing, not an error, where a question is about what no report names", async () => {
      for (const { name, params } of questions) {
        const blanks = params.filter((param) => param.default === undefined);
        const nowhere = blanks.map((param) => [param.name, param.type === "integer" ? 1900 : "nothing:so-called"]);
        if (blanks.length > 0) expect((await ask(name, Object.fromEntries(nowhere))).rows).toEqual([]);
      }
    });

    it("takes a question's text as a free query too", async () => {
      for (const { name, text, params } of questions) {
        const [, blanks = {}, rows = []] = QUESTION_ANSWERS.find(([question]) => question === name) ?? [];
        const defaults = params.flatMap((param) => (param.default === undefined ? [] : [[param.name, param.default]]));
        const answer = await askFreely(text, { ...Object.fromEntries(defaults), ...paramsOf(name, blanks) });
        expect(toldRows(answer)).toEqual(rows);
      }
    });
  });

  describe("with reports of two districts of one name", () => {
    const [nanjing, xuzhou] = [districtOf("南京市"), districtOf("徐州市")];

    beforeAll(async () => {
      await withdrawAll();
      for (const report of TWO_DISTRICTS) await store().replaceDocument(report);
    });

    it("tells each report's own district", async () => {
      expect(toldRows(await ask("documents-naming", { entity: "organization:腾讯" }))).toEqual([
        "南京市/鼓楼区 | nanjing | 2014 | – | 1 | nanjing/1",
        "徐州市/鼓楼区 | xuzhou | 2014 | – | 1 | xuzhou/1",
      ]);
      expect(toldRows(await ask("reports-saying", { words: "步道" }))).toEqual([
        "南京市/鼓楼区 | nanjing | 2014 | – | 1 | nanjing/0",
        "徐州市/鼓楼区 | xuzhou | 2014 | – | 1 | xuzhou/0",
      ]);
      expect(toldRows(await ask("sentences-saying", { words: "步道" }))).toEqual([
        "南京市/鼓楼区 | 鼓楼区建设滨江步道。 | – | nanjing | 2014 | nanjing/0",
        "徐州市/鼓楼区 | 鼓楼区建设环湖步道。 | – | xuzhou | 2014 | xuzhou/0",
      ]);
      expect(toldRows(await ask("areas-saying", { words: "鼓楼区" }))).toEqual([
        "南京市/鼓楼区 |  | 2014 | 1 | 3 | nanjing/0, nanjing/1, nanjing/2",
        "徐州市/鼓楼区 |  | 2014 | 1 | 3 | xuzhou/0, xuzhou/1, xuzhou/2",
      ]);
    });

    it("finds a word of letters only where one begins", async () => {
      for (const question of ["reports-saying", "sentences-saying", "areas-saying", "years-saying"]) {
        const found = async (words: string): Promise<readonly (string | undefined)[]> =>
          toldRows(await ask(question, { words })).map((row) => row.split(" | ").at(-1));
        expect([await found("ai"), await found("shang"), await found("hang")]).toEqual([
          ["nanjing/2"],
          ["xuzhou/2"],
          [],
        ]);
      }
    });

    it("asks the reports of the district that is meant alone", async () => {
      for (const question of ["reports-saying", "sentences-saying", "areas-saying", "years-saying"]) {
        const said = async (place: string): Promise<readonly (string | undefined)[]> =>
          toldRows(await ask(question, { words: "步道", place })).map((row) => row.split(" | ").at(-1));
        expect([question, await said(nanjing), await said(xuzhou)]).toEqual([question, ["nanjing/0"], ["xuzhou/0"]]);
      }
      expect(toldRows(await ask("shared-by-districts", { first: nanjing, second: xuzhou }))).toEqual([
        "腾讯 | 2014 | 2014 | nanjing/1, xuzhou/1",
      ]);
      for (const [place, name] of [
        [nanjing, "nanjing"],
        [xuzhou, "xuzhou"],
      ] as const) {
        const named = toldRows(await ask("named-with", { words: "腾讯", place }));
        expect(named).toEqual([`腾讯 | 2014 | 1 | ${name}/1`]);
      }
    });
  });

  /** Entities are given by the names that the reports have for them. */
  function paramsOf(question: string, blanks: Params): Params {
    const entities = catalogue.get(question).question?.blanks.filter(({ kind }) => kind === "entity") ?? [];
    return Object.fromEntries(
      Object.entries(blanks).map(([param, value]) => [
        param,
        typeof value === "string" && entities.some((blank) => blank.param === param) ? keyOfNamed(value) : value,
      ]),
    );
  }
}
