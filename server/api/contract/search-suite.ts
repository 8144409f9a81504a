import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentBatch } from "#model/batch.js";
import { SearchAnswer } from "#model/search-api.js";
import { get, inPath } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** What is typed, the names expected first, and why the first is found. */
const SEARCHES: readonly (readonly [string, readonly string[], string])[] = [
  ["西岸", ["西岸", "西岸传媒港"], "exact name"],
  ["徐汇西岸", ["西岸"], "exact alias"],
  ["漕河泾", ["漕河泾开发区"], "exact alias"],
  ["区委", ["徐汇区委"], "exact alias"],
  ["上海", ["上海市", "上海南站"], "exact alias"],
  ["徐家汇", ["徐家汇商圈"], "prefix name"],
  ["商圈", ["徐家汇商圈"], "part name"],
  ["滨", ["滨江公共开放空间"], "prefix name"],
  ["“梦中心”", ["东方梦工场“梦中心”"], "word name"],
  ["Caohejing", ["漕河泾开发区"], "prefix nameEn"],
  ["WEST BUND", ["西岸", "西岸传媒港"], "exact nameEn"],
  ["dreamworks", ["东方梦工场"], "word nameEn"],
  ["ＸＵＨＵＩ", ["徐汇区"], "prefix nameEn"],
  ["徐家匯商圈", ["徐家汇商圈"], "exact name"],
  ["xian", ["西岸", "西岸传媒港"], "pinyin name"],
  ["longhua", ["龙华", "龙华港"], "exact nameEn"],
  ["wenmingchengshi", ["创建全国文明城市"], "pinyin name"],
  ["xianchuanm", ["西岸传媒港"], "pinyin name"],
  ["xa", ["西岸", "西岸传媒港"], "initials name"],
  ["qw", ["徐汇区委"], "initials alias"],
  ["西岸cmg", ["西岸传媒港"], "initials name"],
  ["xa传媒港", ["西岸传媒港"], "initials name"],
  ["xujiahui商圈", ["徐家汇商圈"], "pinyin name"],
  ["漕河径", ["漕河泾开发区"], "homophone alias"],
  ["龙化", ["龙华"], "homophone name"],
  ["徐家汇商圆", ["徐家汇商圈"], "fuzzy name"],
  ["徐家商圈", ["徐家汇商圈"], "fuzzy name"],
  ["徐家汇大商圈", ["徐家汇商圈"], "fuzzy name"],
  ["商圈 徐家汇", ["徐家汇商圈"], "words name"],
  ["西岸 传媒", ["西岸传媒港"], "prefix name"],
  ["zzzz", [], ""],
  ["。", [], ""],
];

/** What is typed, how many passages hold it, and what is marked in the first of them. */
const SENTENCES: readonly (readonly [string, number, readonly string[]])[] = [
  ["西岸传媒港", 1, ["西岸传媒港"]],
  ["西岸傳媒港", 1, ["西岸传媒港"]],
  ["滨", 1, ["滨"]],
  ["商圈", 1, ["商圈"]],
  ["历史文化", 1, ["历史文化"]],
  ["西岸 传媒", 1, ["西岸传媒", "西岸"]],
  ['"徐家汇商圈"', 1, ["徐家汇商圈"]],
  ["“梦中心”", 1, ["梦中心"]],
  ["商圈 传媒", 0, []],
  ["文化 走廊 美术馆", 1, ["文化走廊", "美术馆", "美术馆"]],
  ["201*年", 1, ["201*年"]],
  ["xian", 0, []],
  ["，", 0, []],
  ["\\ ( * ? ~ + - ! { ] ^ 西岸", 2, ["西岸", "西岸"]],
];

/** Searches the sample report through the API. `environment` says which engine holds it. */
export function describeSearch(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`the API's search on ${engine}`, () => {
    let sample: SampleApp;
    const search = (q: string, more = ""): Promise<SearchAnswer> =>
      get(sample, `/api/search?q=${inPath(q)}${more}`, SearchAnswer);

    /** All pages of three of one list. */
    const allPages = async (q: string, list: "entities" | "passages"): Promise<readonly SearchAnswer[]> => {
      const pages = [await search(q, "&limit=3")];
      for (let next = pages.at(-1)?.[list].nextCursor; next; next = pages.at(-1)?.[list].nextCursor) {
        pages.push(await search(q, `&limit=3&cursor=${next}`));
      }
      return pages;
    };

    /** Until then the store is asked, which has an order of its own; its cursors say so. */
    const untilPassagesAreRead = async (): Promise<void> => {
      for (let isRead = false; !isRead;) {
        const { nextCursor } = (await search("推进", "&limit=1")).passages;
        isRead = Buffer.from(nextCursor ?? "", "base64url").includes('"passages"');
        if (!isRead) await delay(200);
      }
    };

    const areNamesRead = async (): Promise<boolean> => {
      const answer = await sample.app.request(`/api/search?q=${inPath("西岸")}`);
      return answer.ok && SearchAnswer.parse(await answer.json()).facets.types.length > 0;
    };

    beforeAll(async () => {
      sample = await openSampleApp(environment);
      // On a busy machine the engine answers the first searches, and counts no types, or takes too long.
      while (!(await areNamesRead())) await delay(200);
      await untilPassagesAreRead();
    }, 120_000);
    afterAll(() => sample?.close());

    test.each(SEARCHES)("“%s” finds %j first (%s)", async (q, names, why) => {
      const { entities } = await search(q);
      const found = entities.items.map(({ entity }) => entity.properties["name"]);
      const first = entities.items[0];
      expect([
        names.length === 0 ? found : found.slice(0, names.length),
        first === undefined ? "" : `${first.kind} ${first.field}`,
      ]).toEqual([names, why]);
      for (const { matched, highlights } of entities.items) {
        expect(highlights.every(([start, end]) => 0 <= start && start < end && end <= matched.length)).toBe(true);
      }
    });

    test.each(SENTENCES)("“%s” is in %i passages, marked %j", async (q, total, marks) => {
      const { passages } = await search(q);
      const first = passages.items[0];
      const marked = first?.highlights.map(([start, end]) => first.text.slice(start, end)) ?? [];
      expect([passages.total, passages.isTotalExact]).toEqual([total, true]);
      expect(marked).toEqual(marks.slice(0, marked.length));
      expect(marked.length).toBe(marks.length);
    });

    test("passages come with their document and section, the same in pages as in one", async () => {
      const whole = (await search("推进", "&limit=50")).passages;
      expect(whole.total).toBe(whole.items.length);
      expect(whole.items.some(({ section }) => section !== null)).toBe(true);
      expect(whole.items.every(({ document }) => document.key === sample.batch.document.key)).toBe(true);
      const pages = (await allPages("推进", "passages")).map(({ passages }) => passages);
      expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
      expect(pages.map(({ total, items }) => [total, items.length])).toEqual(
        pages.map((_, page) => [whole.total, Math.min(3, whole.total - 3 * page)]),
      );
    });

    test("pages of entities hold no passages, and those of passages no entities", async () => {
      const whole = (await search("徐汇", "&limit=200")).entities;
      const pages = await allPages("徐汇", "entities");
      expect(pages.flatMap(({ entities }) => entities.items)).toEqual(whole.items);
      expect(new Set(pages.slice(1).map(({ passages }) => passages.items.length))).toEqual(new Set([0]));
      const [, later] = await allPages("推进", "passages");
      expect(later?.entities).toEqual({ items: [], total: 0, truncated: false, nextCursor: null });
    });

    test("a cursor of another search is refused", async () => {
      const { entities } = await search("徐汇", "&limit=3");
      const address = `/api/search?q=${inPath("西岸")}&cursor=${entities.nextCursor}`;
      const answer = await sample.app.request(address);
      expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: "invalid-cursor" })]);
    });

    test("what comes or goes between two pages neither repeats nor hides another", async () => {
      const { batch, store } = sample;
      const first = (await search("推进", "&limit=3")).passages;
      const key = "document:between";
      await store.replaceDocument(saying(batch, key, "推进推进推进推进。"));
      const changed = (await search("推进", "&limit=3")).passages;
      const second = (await search("推进", `&limit=3&cursor=${first.nextCursor}`)).passages;
      await store.removeDocument(key);
      await untilPassagesAreRead();
      const whole = (await search("推进", "&limit=50")).passages;
      expect(changed.items[0]?.document.key).toBe(key);
      expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 6));
    });

    test("entities and passages are chosen by area, year and document", async () => {
      const { document } = sample.batch;
      const all = await search("西岸");
      const chosen = await search(
        "西岸",
        `&area=${inPath(document.area ?? "")}&year=${document.year}&document=${inPath(document.key)}`,
      );
      expect(chosen).toEqual(all);
      for (const other of ["&area=北京市", "&year=1999", "&document=document:none"]) {
        const { entities, passages, facets } = await search("西岸", other);
        expect([entities.total, passages.total, facets.types]).toEqual([0, 0, []]);
      }
    });

    test("types are counted over all hits and narrow the entities", async () => {
      const all = await search("徐汇", "&limit=200");
      const counted = all.facets.types.reduce((sum, { count }) => sum + count, 0);
      expect([counted, all.entities.items.length]).toEqual([all.entities.total, all.entities.total]);
      const { entities, facets } = await search("徐汇", "&types=Department&limit=1");
      const departments = all.facets.types.find(({ type }) => type === "Department")?.count;
      expect([entities.total, entities.items.length, facets]).toEqual([departments, 1, all.facets]);
    });

    test("what is loaded is found, and what is withdrawn is not", async () => {
      const { batch, store } = sample;
      const key = "document:later";
      const [entity] = batch.entities;
      if (entity === undefined) throw new Error("The sample has no entity.");
      const later = saying(batch, key, "浦东机场建成。");
      await store.replaceDocument({
        ...later,
        entities: [
          {
            ...entity,
            key: "project:浦东机场",
            type: "Project",
            name: "浦东机场",
            nameEn: null,
            aliases: [],
            aliasRules: [],
            aliasPassages: [],
            pinyin: "pudong jichang",
            initials: "pdjc",
            code: null,
          },
        ],
        mentions: [
          {
            passage: `${key}/0`,
            entity: "project:浦东机场",
            start: 0,
            end: 4,
            surface: "浦东机场",
            textStart: 0,
            textEnd: 4,
          },
        ],
      });
      await expect.poll(() => search("pdjc").then(({ entities }) => entities.total), { timeout: 20_000 }).toBe(1);
      expect((await search("浦东机场")).passages.total).toBe(1);
      await store.removeDocument(key);
      await expect.poll(() => search("pdjc").then(({ entities }) => entities.total), { timeout: 20_000 }).toBe(0);
      expect((await search("西岸")).entities.total).toBeGreaterThan(0);
    });
  });
}

/** A document of one sentence, which otherwise is like the sample. */
function saying({ document, passages }: DocumentBatch, key: string, text: string): DocumentBatch {
  const [passage] = passages;
  if (passage === undefined) throw new Error("The sample has no passage.");
  const sentence = { ...passage, text, surface: null, kind: "sentence" as const, start: 0, end: text.length, order: 0 };
  return {
    document: { ...document, key, sha256: key },
    original: text,
    sections: [],
    passages: [{ ...sentence, key: `${key}/0`, parent: key }],
    entities: [],
    mentions: [],
    facts: [],
    observations: [],
  };
}
