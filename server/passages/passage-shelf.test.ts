import { describe, expect, test } from "vitest";
import { randomChoices } from "#server/store/contract/random-numbers.js";
import { createPassageShelf, type PassageShelf } from "./passage-shelf.js";
import type { PassageAnswer, PassageRequest, SpokenDocument } from "./passage-messages.js";

function shelfOf(...documents: readonly SpokenDocument[]): Promise<PassageShelf> {
  return changedShelf(
    createPassageShelf(() => Promise.resolve()),
    documents,
  );
}

async function changedShelf(
  shelf: PassageShelf,
  documents: readonly SpokenDocument[],
  gone: readonly string[] = [],
): Promise<PassageShelf> {
  for (const document of documents) shelf.add(document);
  await shelf.settle(gone);
  return shelf;
}

const SECTION = { key: "section:a/0", title: "回顾", level: 1, order: 0, modality: "review" as const };

function spoken(name: string, texts: readonly string[], more: Partial<SpokenDocument["summary"]> = {}): SpokenDocument {
  const key = `document:${name}`;
  const summary = {
    key,
    title: name,
    issuer: null,
    area: null,
    year: null,
    period: null,
    file: `${name}.txt`,
    ...more,
  };
  return {
    summary,
    sections: [SECTION],
    keys: texts.map((_, order) => `passage:${name}#${order}`),
    texts: [...texts],
    sectionKeys: texts.map((_, order) => (order === 0 ? key : SECTION.key)),
  };
}

function request(words: readonly string[], more: Partial<PassageRequest> = {}): PassageRequest {
  return { words: [...words], area: null, document: null, year: null, after: null, limit: 20, ...more };
}

function texts({ items }: PassageAnswer): readonly string[] {
  return items.map(({ text }) => text);
}

describe("a shelf of passages", () => {
  test("gives what holds all the words with its place, marked", async () => {
    const shelf = await shelfOf(spoken("a", ["西岸建设。", "推进西岸传媒港和徐汇西岸建设。", "推进传媒港建设。"]));
    expect(shelf.search(request(["西岸", "推进"]))).toEqual({
      items: [
        {
          key: "passage:a#1",
          text: "推进西岸传媒港和徐汇西岸建设。",
          document: spoken("a", []).summary,
          section: SECTION,
          highlights: [
            [0, 4],
            [10, 12],
          ],
        },
      ],
      total: 1,
      isTotalExact: true,
      next: null,
    });
    expect(shelf.search(request(["西岸建设。"])).items.map(({ section }) => section)).toEqual([null, SECTION]);
  });

  test.each([
    ["traditional characters", ["傳媒港"], ["西岸传媒港"]],
    ["another case", ["cmg"], ["CMG落户", "央视CMG"]],
    ["full width", ["2014"], ["２０１４年"]],
    ["one character", ["港"], ["西岸传媒港"]],
    ["the last character", ["户"], ["CMG落户"]],
    ["signs within", ["(港)"], ["香（港）"]],
    ["a beginning of letters and digits", ["201"], ["２０１４年"]],
    ["not letters and digits from within", ["014年"], []],
    ["not what only nearly stands there", ["西岸媒港"], []],
    ["signs alone", ["（"], []],
    ["a character of two units", ["𠮷"], ["𠮷野家"]],
  ])("finds %s", async (_, words, found) => {
    const shelf = await shelfOf(spoken("a", ["西岸传媒港", "CMG落户", "２０１４年", "央视CMG", "香（港）", "𠮷野家"]));
    const expected = words[0] === "港" ? ["香（港）", ...found] : found;
    expect(texts(shelf.search(request(words)))).toEqual(expected);
  });

  test("chooses by area, year and document", async () => {
    const shelf = await shelfOf(
      spoken("a", ["西岸一"], { area: "徐汇区", year: 2014 }),
      spoken("b", ["西岸二"], { area: "徐汇区", year: 2015 }),
      spoken("c", ["西岸三"]),
    );
    const chosen = [{ area: "徐汇区" }, { year: 2015 }, { document: "document:c" }, { area: "徐汇区", year: 1999 }];
    expect(chosen.map((one) => texts(shelf.search(request(["西岸"], one))))).toEqual([
      ["西岸一", "西岸二"],
      ["西岸二"],
      ["西岸三"],
      [],
    ]);
  });

  test("finds a document that was replaced by its new words only, and no more what is gone", async () => {
    const shelf = await shelfOf(spoken("a", ["西岸一"]), spoken("b", ["西岸二"]), spoken("c", ["西岸三"]));
    await changedShelf(shelf, [spoken("a", ["北外滩"])], ["document:b"]);
    expect([texts(shelf.search(request(["西岸"]))), texts(shelf.search(request(["外滩"])))]).toEqual([
      ["西岸三"],
      ["北外滩"],
    ]);
  });

  test("forgets everything when all is told anew", async () => {
    const shelf = await shelfOf(spoken("a", ["西岸一"]));
    shelf.begin({ anew: true });
    expect(texts(shelf.search(request(["西岸"])))).toEqual(["西岸一"]);
    await changedShelf(shelf, [spoken("b", ["西岸二"])]);
    expect(texts(shelf.search(request(["西岸"])))).toEqual(["西岸二"]);
  });

  test("of what stands everywhere the shortest thousand are ranked, counted and given in pages, and said to be not all", async () => {
    const long = Array.from({ length: 600 }, (_, order) => `西岸第${1_000 + order}项工作`);
    const shelf = await shelfOf(spoken("a", long));
    await changedShelf(shelf, [spoken("b", [...long.map((text) => `${text}。`), "西岸西岸西岸"])]);
    const first = shelf.search(request(["西岸"], { limit: 999 }));
    const second = shelf.search(request(["西岸"], { limit: 999, after: first.next }));
    expect([first.total, first.isTotalExact, first.items[0]?.text]).toEqual([1_000, false, "西岸西岸西岸"]);
    expect([first.items.length, second.items.length, second.next]).toEqual([999, 1, null]);
    expect(new Set([...first.items, ...second.items].map(({ key }) => key)).size).toBe(1_000);
  });
});

/** Few characters, so that everything meets. */
const CHARACTERS = ["西", "岸", "传", "媒", "港", "a", "1", "，"];

function randomText(below: (bound: number) => number, most: number): string {
  return Array.from({ length: 1 + below(most) }, () => CHARACTERS[below(CHARACTERS.length)]).join("");
}

/** Whether the word stands in the text; of letters and digits only where they begin. */
function stands(word: string, text: string): boolean {
  const before = /^[a-z0-9]/u.test(word) ? "(?<![a-z0-9])" : "";
  return new RegExp(before + word, "u").test(text);
}

test("finds what looking at every passage finds, whatever was loaded, replaced and withdrawn before", async () => {
  const below = randomChoices(5);
  const shelf = await shelfOf();
  const documents = new Map<string, SpokenDocument>();
  for (let step = 0; step < 40; step += 1) {
    const name = String(below(12));
    const key = `document:${name}`;
    const isGone = step % 5 === 4;
    const said = Array.from({ length: below(30) }, () => randomText(below, 12));
    if (isGone) documents.delete(key);
    else documents.set(key, spoken(name, said));
    await changedShelf(shelf, isGone ? [] : [spoken(name, said)], isGone ? [key] : []);

    for (let search = 0; search < 10; search += 1) {
      const words = Array.from({ length: 1 + (search % 2) }, () => randomText(below, 3)).filter((word) =>
        /[^，]/u.test(word),
      );
      if (words.length === 0) continue;
      const expected = [...documents.values()].flatMap(({ keys, texts }) =>
        keys.filter((_, place) => words.every((word) => stands(word, texts[place] ?? ""))),
      );
      const found = shelf.search(request(words, { limit: 500 }));
      expect([words, found.items.map((hit) => hit.key).toSorted(), found.total]).toEqual([
        words,
        expected.toSorted(),
        expected.length,
      ]);
    }
  }
});
