import { expect, test } from "vitest";
import type { SectionSummary } from "#model/api.js";
import type { Api } from "./api.js";
import { documentAnswer, openCore } from "./fixture.js";

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

function section(order: number): SectionSummary {
  return { key: `section:${order}`, title: "章", level: 1, order, modality: "review", parent: "document:x" };
}
