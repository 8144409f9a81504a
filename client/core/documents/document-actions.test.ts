import { expect, test } from "vitest";
import type { SectionSummary } from "#model/api.js";
import type { Api } from "../api.js";
import { MOST_TEXTS } from "./document-actions.js";
import { documentAnswer, openCore } from "../fixture.js";
import { valueOf } from "../loadable.js";

test("a long report is read page by page until it is whole", async () => {
  const passages = Array.from({ length: 2500 }, (_, order) => ({
    key: `passage:${order}`,
    text: "。",
    original: "。",
    kind: "sentence" as const,
    guessed: false,
    start: order,
    end: order + 1,
    order,
    parent: "document:x",
    mentions: [],
  }));
  const api: Partial<Api> = {
    document: () => Promise.resolve(documentAnswer({ passages: 2500 })),
    documentText: () => Promise.resolve("。".repeat(2500)),
    sections: (_key, { cursor }) =>
      Promise.resolve({
        items: [cursor === undefined ? section(0) : section(1)],
        total: 2,
        truncated: true,
        nextCursor: cursor === undefined ? "more" : null,
      }),
    passages: (_key, { cursor = "0", limit = 500 }) => {
      const end = Number(cursor) + limit;
      return Promise.resolve({
        items: passages.slice(Number(cursor), end),
        total: 2500,
        truncated: true,
        nextCursor: end < 2500 ? `${end}` : null,
      });
    },
  };
  const { core, state } = openCore({ api });
  await core.openReader("document:x", "passage:2400");
  expect(state().reader).toEqual({ document: "document:x", passage: "passage:2400" });
  expect(state().texts.get("document:x")).toMatchObject({
    status: "ready",
    value: { sections: [section(0), section(1)], passages, total: 2500 },
  });
});

test("of many reports the texts that were looked at last are kept, and the open one", async () => {
  let asked = 0;
  const empty = { items: [], total: 0, truncated: false, nextCursor: null };
  const { core, state } = openCore({
    api: {
      document: () => Promise.resolve(documentAnswer({ passages: 0 })),
      documentText: () => Promise.resolve(""),
      sections: () => Promise.resolve(empty),
      passages: () => {
        asked += 1;
        return Promise.resolve(empty);
      },
    },
  });
  const names = Array.from({ length: MOST_TEXTS + 3 }, (_, index) => `document:${index}`);
  await core.openReader("document:open");
  for (const name of names) {
    await core.loadText("document:0");
    await core.loadText(name);
  }
  const kept = [...state().texts.keys()];
  expect(kept).toContain("document:open");
  expect(kept).toContain("document:0");
  expect(kept).not.toContain("document:1");
  expect(kept.at(-1)).toBe(names.at(-1));
  expect(kept.length).toBeLessThanOrEqual(MOST_TEXTS + 1);
  expect(asked).toBe(names.length + 1);
});

function section(order: number): SectionSummary {
  return { key: `section:${order}`, title: "章", level: 1, order, modality: "review", parent: "document:x" };
}

test("documents are listed page by page, and those that are searched for likewise", async () => {
  const asked: unknown[] = [];
  const all = ["a", "b", "c"].map((key) => documentAnswer({ key }));
  const { core, state } = openCore({
    api: {
      documents: (choice) => {
        asked.push(choice);
        const from = Number(choice.cursor ?? 0);
        const found = choice.q === "c" ? all.slice(2) : all;
        const items = found.slice(from, from + 2);
        const nextCursor = from + 2 < found.length ? `${from + 2}` : null;
        return Promise.resolve({ items, total: found.length, truncated: items.length < found.length, nextCursor });
      },
    },
  });
  const keys = (list: "documents" | "foundDocuments") => valueOf(state()[list])?.items.map(({ key }) => key);
  await core.loadDocuments();
  expect(keys("documents")).toEqual(["a", "b"]);
  await core.moreDocuments();
  await core.moreDocuments();
  expect(keys("documents")).toEqual(["a", "b", "c"]);
  await core.findDocuments(" c ");
  expect([keys("foundDocuments"), keys("documents")]).toEqual([["c"], ["a", "b", "c"]]);
  await core.findDocuments("  ");
  expect([state().foundDocuments.status, state().documentWords]).toEqual(["idle", ""]);
  expect(asked).toEqual([{}, { cursor: "2" }, { q: "c" }]);
});

test("what was searched for is searched for anew with the list", async () => {
  let total = 1;
  const { core, state } = openCore({
    api: {
      documents: () => Promise.resolve({ items: [], total, truncated: false, nextCursor: null }),
    },
  });
  await core.findDocuments("c");
  total = 2;
  await core.loadDocuments();
  expect(valueOf(state().foundDocuments)?.total).toBe(2);
});

const pageWith = (key: string, nextCursor: string | null) => ({
  items: [documentAnswer({ key })],
  total: 2,
  truncated: true,
  nextCursor,
});

test("where more of the list does not come, what was listed stays, and it may be asked for again", async () => {
  let isAway = true;
  const { core, state } = openCore({
    api: {
      documents: async ({ cursor }) => {
        if (cursor === undefined) return pageWith("a", "1");
        if (isAway) throw new Error("away");
        return pageWith("b", null);
      },
    },
  });
  const keys = () => valueOf(state().documents)?.items.map(({ key }) => key);
  await core.loadDocuments();
  await core.moreDocuments();
  expect([state().documents.status, keys()]).toEqual(["ready", ["a"]]);
  const [notice] = state().notices;
  expect(notice?.activity).toBe("moreDocuments");
  isAway = false;
  await core.retry(notice?.id ?? 0);
  expect([keys(), state().notices]).toEqual([["a", "b"], []]);
});
