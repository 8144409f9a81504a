import type { QueriesAnswer } from "#model/api.js";
import { describe, expect, test, vi } from "vitest";
import type { Api } from "../api.js";
import { RequestError } from "../failure.js";
import { type Opened, result } from "../fixture.js";
import { bund, located, media, openWorld, WORLD } from "../world.js";
import { addressWithoutUnseenQuestion } from "./linked-question.js";

const QUERIES: QueriesAnswer = {
  items: [
    {
      name: "in-place",
      title: "What stands in a place",
      titleZh: "一个地点有什么",
      audience: "person",
      returns: "graph",
      params: [],
      text: "RETURN 1",
      question: {
        asks: { en: "What is in {place}?", zh: "{place}有什么？" },
        blanks: [
          { param: "place", kind: "entity", types: ["Place"], label: { en: "the place", zh: "地点" }, required: true },
          { param: "year", kind: "year", types: [], label: { en: "year", zh: "年份" }, required: false },
          { param: "type", kind: "type", types: [], label: { en: "type", zh: "类型" }, required: false },
          { param: "status", kind: "status", types: [], label: { en: "status", zh: "状态" }, required: false },
        ],
        columns: [],
      },
    },
  ],
  total: 1,
  truncated: false,
};

function openAt(search: string, api: Opened["api"] = {}) {
  const asked: unknown[] = [];
  const world = openWorld({
    search,
    languages: ["zh"],
    api: {
      queries: () => Promise.resolve(QUERIES),
      namedQuery(name, params) {
        if (name === "in-place") asked.push(params);
        return Promise.resolve(result([media, bund], [located]));
      },
      ...api,
    },
  });
  return { ...world, asked };
}

const LINK = new URLSearchParams({
  ask: "in-place",
  blanks: JSON.stringify({ place: bund.id, year: 2014, colour: "red" }),
  say: "西岸2014年有什么",
}).toString();

describe("a question in the address", () => {
  test("is taken up with the names of what fills its blanks, asked and shown", async () => {
    const { core, state, address, asked } = openAt(LINK);
    await core.start();
    await vi.waitUntil(() => asked.length > 0);
    expect(asked).toEqual([{ place: bund.id, year: 2014, limit: 50 }]);
    expect(state().asked).toMatchObject({ question: "in-place", entities: { place: { key: bund.id, type: "Place" } } });
    expect(state()).toMatchObject({ typedQuestion: "西岸2014年有什么", hasArrivedQuestion: true });
    expect(new URLSearchParams(address.read()).get("blanks")).toBe(JSON.stringify({ place: bund.id, year: 2014 }));
  });

  test("waits for what is missing where its place is gone, and leaves the address when it is left", async () => {
    const { core, state, address, asked } = openAt(`ask=in-place&blanks=${JSON.stringify({ place: "place:gone" })}`);
    await core.start();
    expect([state().asked?.params, asked]).toEqual([{}, []]);
    core.chooseQuestion(null);
    expect(address.read()).toBe("lang=zh-CN");
  });

  test("gives way to one that is taken up before the names of its blanks are known", async () => {
    const other = { question: "other", params: {}, entities: {} };
    const { core, state } = openAt(LINK, {
      subgraph(keys) {
        core.chooseQuestion(other);
        return WORLD.subgraph(keys);
      },
    });
    await core.start();
    expect(state()).toMatchObject({ asked: { question: "other" }, hasArrivedQuestion: false });
  });

  test("of a view that the library does not have any more is not shown in place of the one that is asked", async () => {
    const queries = vi.fn<Api["queries"]>(() => Promise.resolve(QUERIES));
    const { core, state } = openAt(LINK, { queries });
    await core.start();
    core.seeQuestions(true);
    core.chooseQuestion({ question: "gone", params: {}, entities: {} });
    const view: unknown = JSON.parse(JSON.stringify(await core.snapshot()));
    core.chooseQuestion({ question: "in-place", params: {}, entities: {} });
    await core.openSnapshot(view);
    await new Promise((resolve) => setTimeout(resolve));
    expect(state()).toMatchObject({ asked: { question: "in-place" }, hasArrivedQuestion: false });
    expect(queries).toHaveBeenCalledTimes(1);
  });

  test("that is not seen is kept over a reload, and neither shown nor told by a view", async () => {
    const { core, state, address, asked } = openAt(LINK);
    await core.start();
    core.seeQuestions(true);
    expect(new URLSearchParams(address.read()).get("ask")).toBe("in-place");
    expect((await core.snapshot()).address).toContain("ask=in-place");
    core.seeQuestions(false);
    const told = address.read();
    expect(new URLSearchParams(told).get("asked")).toBe("in-place");
    const { address: kept } = await core.snapshot();
    for (const name of ["ask", "asked", "blanks", "say"]) expect(new URLSearchParams(kept).has(name)).toBe(false);
    expect(state().asked).not.toBeNull();

    const again = openAt(told);
    await again.core.start();
    await vi.waitUntil(() => again.asked.length > 0);
    expect(again.state()).toMatchObject({ asked: { question: "in-place" }, hasArrivedQuestion: false });
    expect(asked).toEqual(again.asked);
  });

  test.each([
    [
      "http://here/#node=place:西岸&asked=in-place&blanks=%7B%7D&say=x&lang=en",
      "http://here/#node=place%3A%E8%A5%BF%E5%B2%B8&lang=en",
    ],
    ["http://here/#k=abc", "http://here/#k=abc"],
    ["http://here/?say=x", "http://here/?say=x"],
  ])("that is not seen is not told by an address that is sent: %s", (address, sent) => {
    expect(addressWithoutUnseenQuestion(address, { areQuestionsSeen: false })).toBe(sent);
    expect(addressWithoutUnseenQuestion(address, { areQuestionsSeen: true })).toBe(address);
  });

  test("waits where the library does not come, and is taken up when it does", async () => {
    let isAway = true;
    const { core, state, address, asked } = openAt(LINK, {
      queries: () =>
        isAway
          ? Promise.reject(new RequestError({ code: "unreachable", detail: "The server is away." }))
          : Promise.resolve(QUERIES),
    });
    await core.start();
    expect(state()).toMatchObject({ asked: null, hasArrivedQuestion: true });
    expect(new URLSearchParams(address.read()).get("blanks")).toContain(bund.id);
    isAway = false;
    await core.loadQueries();
    await vi.waitUntil(() => asked.length > 0);
    expect(state()).toMatchObject({ asked: { entities: { place: { key: bund.id } } }, waitingQuestion: null });
  });

  test.each([
    ["an entity of another type", { place: media.id }],
    ["a year that is none", { place: bund.id, year: 20.5 }],
    ["words for a year", { place: bund.id, year: "2014" }],
    ["no such type", { place: bund.id, type: "Colour" }],
    ["no such status", { place: bund.id, status: "red" }],
    ["a number for a status", { place: bund.id, status: 1 }],
  ])("leaves open what does not fit its blank: %s", async (_, blanks) => {
    const { core, state } = openAt(new URLSearchParams({ ask: "in-place", blanks: JSON.stringify(blanks) }).toString());
    await core.start();
    const { place } = blanks;
    expect(state().asked?.params).toEqual(place === bund.id ? { place } : {});
  });

  test("that the library does not have is passed over", async () => {
    const { core, state } = openAt("ask=who-knows&blanks={");
    await core.start();
    expect(state()).toMatchObject({ asked: null, hasArrivedQuestion: false });
  });
});
