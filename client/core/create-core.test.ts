import { describe, expect, test, vi } from "vitest";
import type { DocumentAnswer, SectionSummary } from "#model/api.js";
import type { SearchAnswer } from "#model/search-api.js";
import type { Api } from "./api.js";
import { createCore } from "./create-core.js";
import { EMPTY_HISTORY } from "./history.js";
import { RequestError } from "./failure.js";
import {
  entity,
  entityAnswer,
  fact,
  factAnswer,
  fakeAddress,
  fakeApi,
  fakeMemory,
  neighbours,
  result,
} from "./fixture.js";
import { sceneOf } from "./scene.js";

const [media, bund, plan] = [
  entity("project:媒", "Project"),
  entity("place:西岸", "Place"),
  entity("initiative:划", "Initiative"),
];
const located = fact("1", media.id, bund.id, "LOCATED_IN");
const part = fact("2", media.id, plan.id);

const WORLD = fakeApi({
  namedQuery: () => Promise.resolve(result([media, bund], [located])),
  entity: (key) => Promise.resolve(entityAnswer(key === media.id ? media : bund)),
  neighbours: (key) =>
    Promise.resolve(
      key === media.id ? neighbours([media, bund, plan], [located, part], 2) : neighbours([bund, media], [located], 1),
    ),
  subgraph: (keys) => {
    const nodes = [media, bund, plan].filter(({ id }) => keys.includes(id));
    return Promise.resolve({ nodes, relationships: [part, located], total: 2, truncated: false, missing: [] });
  },
  fact: () => Promise.resolve(factAnswer(located, media, bund)),
});

function open({
  api = WORLD,
  search = "",
  languages = ["zh-CN"],
}: { api?: Api; search?: string; languages?: string[] } = {}) {
  const address = fakeAddress(search);
  const core = createCore({ api, address, memory: fakeMemory(), languages });
  return { core, address, state: () => core.state.getState() };
}

const away = () => Promise.reject(new RequestError({ code: "unreachable", detail: "Away." }));

describe("opening the page", () => {
  test("shows the overview, in the browser's language", async () => {
    const { core, state, address } = open({ languages: ["en-GB", "zh"] });
    await core.start();
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
    expect(state().language).toBe("en");
    expect(state().pending.size).toBe(0);
    expect(address.entries).toEqual(["lang=en"]);
  });

  test("by a link shows what its sender saw", async () => {
    const sent = open();
    await sent.core.start();
    await sent.core.expand(media.id);
    const spots = [media, bund, plan].map(({ id }, index) => [id, { x: index / 3, y: index * 40 }] as const);
    sent.core.settle(new Map(spots), { x: [0, 1], y: [0, 80] });
    sent.core.place(plan.id, { x: 4, y: 5 });
    sent.core.hideType("Place");
    sent.core.setTheme("dark");
    sent.core.setQuery("RETURN 1", { a: 1 });
    await sent.core.openEvidence(located.id);
    await sent.address.rest();
    const link = sent.address.read();
    const received = open({ search: link, languages: ["en"] });
    await received.core.start();
    const { state: before } = sent;
    expect(sceneOf(received.state())).toEqual({ ...sceneOf(before()), overview: { limit: 200, truncated: false } });
    expect(received.state()).toMatchObject({
      selection: { kind: "relationship", id: located.id },
      theme: "dark",
      query: { text: "RETURN 1", params: { a: 1 } },
      history: EMPTY_HISTORY,
      missing: null,
    });
    await received.address.rest();
    expect(received.address.entries).toEqual([link]);
  });

  test("by a link to what is partly gone shows the rest and says what is missing", async () => {
    const sent = open();
    await sent.core.start();
    sent.core.hide([bund.id]);
    sent.core.place(bund.id, { x: 1, y: 1 });
    await sent.address.rest();
    const link = sent.address.read();
    const subgraph = { nodes: [media], relationships: [], total: 0, truncated: false, missing: [bund.id] };
    const { core, state } = open({ api: { ...WORLD, subgraph: () => Promise.resolve(subgraph) }, search: link });
    await core.start();
    expect([...state().dataset.nodes.keys()]).toEqual([media.id]);
    expect(state().missing).toEqual({ entities: [bund.id], facts: 1 });
    core.dismissMissing();
    expect(state().missing).toBeNull();
  });

  test("by a short link shows all that its sender saw, and goes on telling it by the same key", async () => {
    let kept: unknown;
    const api = {
      ...WORLD,
      saveLink: (snapshot: unknown) => ((kept = JSON.parse(JSON.stringify(snapshot))), Promise.resolve("3f9a")),
      link: () => Promise.resolve({ version: 2, ...Object(kept) }),
    };
    const sent = open({ api });
    await sent.core.start();
    sent.core.place(bund.id, { x: 1, y: 1 });
    sent.core.hide([media.id]);
    sent.core.hideType("Place");
    sent.core.setCamera({ x: 0.5, y: 0.25, ratio: 2 });
    await sent.core.select(media.id);
    expect(await sent.core.keepLink()).toBe("3f9a");
    const received = open({ api, search: "k=3f9a" });
    await received.core.start();
    expect(sceneOf(received.state()).hiddenTypes).toEqual(new Set(["Place"]));
    expect(received.state()).toMatchObject({
      camera: { x: 0.5, y: 0.25, ratio: 2 },
      selection: { kind: "node", id: media.id },
      hidden: new Set([media.id]),
    });
    await received.address.rest();
    expect(received.address.read()).toContain("k=3f9a");
    received.core.unhide();
    await received.address.rest();
    expect(received.address.read()).toContain("v=");
  });

  test("by a short link that is not kept says so and shows the overview", async () => {
    const { core, state } = open({ search: "k=0000" });
    await core.start();
    expect(state().notices).toMatchObject([{ activity: "view", failure: { code: "not-found" } }]);
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
  });

  test("by a link that cannot be read now goes on telling it, until the canvas is changed", async () => {
    const sent = open();
    await sent.core.start();
    sent.core.place(bund.id, { x: 1, y: 1 });
    await sent.address.rest();
    const links = [
      sent.address.read(),
      "lang=zh-CN&k=3f9a",
      "lang=zh-CN&v=AAAA",
      `lang=zh-CN&show=expand:50:${media.id}`,
    ];
    for (const link of links) {
      const api = { ...WORLD, subgraph: away, link: away, neighbours: away };
      const { core, address } = open({ api, search: link });
      await core.start();
      core.settle(new Map([[media.id, { x: 1, y: 2 }]]), null);
      core.setCamera(null);
      await address.rest();
      expect(address.entries).toEqual([link]);
      core.setQuery("RETURN 1");
      core.arrange({ kind: "circle" });
      await address.rest();
      expect(address.read()).toMatch(/&v=[\w-]+$/u);
      expect(address.read()).not.toContain(link);
    }
  });

  test("by a mangled link says so and shows the overview", async () => {
    const { core, state } = open({ search: "v=!!!&lang=en" });
    await core.start();
    expect(state().notices).toMatchObject([{ activity: "view", failure: { code: "link-damaged" } }]);
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
  });

  test("by a link to something gone says so and shows the rest", async () => {
    const api = { ...WORLD, neighbours: fakeApi().neighbours };
    const { core, state } = open({ api, search: "show=overview:200&show=expand:50:project:gone&node=project:gone" });
    await core.start();
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
    const failure = { code: "not-found", detail: "There is nothing of that name." };
    expect(state().notices).toEqual([{ id: 1, activity: "expand:project:gone", failure }]);
  });

  test("while the server is away leaves a notice, whose retry fills the canvas", async () => {
    let isAway = true;
    const away = new RequestError({ code: "unreachable", detail: "Away." });
    const api = fakeApi({
      namedQuery: (...given) => (isAway ? Promise.reject(away) : WORLD.namedQuery(...given)),
      schema: () => (isAway ? Promise.reject(away) : WORLD.schema()),
    });
    const { core, state } = open({ api });
    await core.start();
    expect(state().notices.map(({ activity, failure }) => [activity, failure.code])).toEqual([
      ["overview", "unreachable"],
    ]);
    isAway = false;
    await core.retry(1);
    expect(state()).toMatchObject({ notices: [], schema: { status: "ready" } });
    expect(state().dataset.nodes.size).toBe(2);
  });
});

describe("an answer that comes late", () => {
  test("is dropped where the canvas that it was asked for was replaced meanwhile", async () => {
    const asked: (() => void)[] = [];
    const answer: Api["neighbours"] = () =>
      new Promise((resolve) => void asked.push(() => resolve(neighbours([media, plan], [part], 1))));
    const { core, state } = open({ api: { ...WORLD, neighbours: answer } });
    await core.start();
    const expanded = core.expand(media.id);
    await core.loadOverview();
    asked[0]?.();
    await expanded;
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
    expect([...state().pending]).toEqual([]);
  });

  test("is dropped where another view was asked for after it, whichever is there first", async () => {
    const sent = open();
    await sent.core.start();
    const first: unknown = await sent.core.snapshot();
    await sent.core.expand(media.id);
    const second: unknown = await sent.core.snapshot();
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const asked: (() => void)[] = [];
      const subgraph: Api["subgraph"] = (keys) =>
        new Promise((resolve) => void asked.push(() => resolve(WORLD.subgraph(keys))));
      const { core, state } = open({ api: { ...WORLD, subgraph } });
      await core.start();
      const opened = [core.openSnapshot(first), core.openSnapshot(second)];
      await vi.waitUntil(() => asked.length === 2);
      for (const index of order) {
        asked[index]?.();
        await opened[index];
      }
      expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id, plan.id]);
    }
  });
});

test("a view opened over another canvas keeps nothing of that: no filters, rules, layout, measures, or what was chosen", async () => {
  const { core, state } = open();
  await core.start();
  core.place(bund.id, { x: 1, y: 1 });
  const kept: unknown = JSON.parse(JSON.stringify(await core.snapshot()));
  const before = sceneOf(state());
  core.hide([media.id]);
  core.hideType("Place");
  core.pin([media.id]);
  core.putFilter({ id: "1", isOn: true, effect: "hide", condition: { kind: "text", text: "港" } });
  core.putRule({
    id: "1",
    isOn: true,
    condition: { kind: "text", text: "港" },
    style: { colour: "red", size: null, label: null },
  });
  core.sizeBy("measure:pagerank");
  core.arrange({ kind: "circle" });
  core.choose([media.id]);
  await core.openSnapshot(kept);
  expect(sceneOf(state())).toEqual({ ...before, expansions: new Map(), overview: { limit: 200, truncated: false } });
  expect(state().chosen).toEqual(new Set());
  core.undo();
  expect(state()).toMatchObject({ layout: { kind: "circle" }, hiddenTypes: new Set(["Place"]) });
});

describe("selecting", () => {
  test("loads details once, and forgets them with the selection", async () => {
    let asked = 0;
    const api = { ...WORLD, entity: (key: string) => ((asked += 1), WORLD.entity(key)) };
    const { core, state } = open({ api });
    await core.start();
    await Promise.all([core.select(media.id), core.select(media.id)]);
    await core.select(media.id);
    expect(asked).toBe(1);
    expect(state().details).toMatchObject({ status: "ready", value: { answer: { entity: media } } });
    core.clearSelection();
    expect(state()).toMatchObject({ selection: null, details: { status: "idle" } });
  });

  test("something else drops the answer that comes too late", async () => {
    const waiting: (() => void)[] = [];
    const slow = (key: string) =>
      new Promise<ReturnType<typeof entityAnswer>>((resolve) => waiting.push(() => resolve(entityAnswer(entity(key)))));
    const { core, state } = open({ api: { ...WORLD, entity: slow } });
    await core.start();
    const first = core.select(media.id);
    const second = core.select(bund.id);
    for (const answer of waiting.toReversed()) answer();
    await Promise.all([first, second]);
    expect(state().details).toMatchObject({ status: "ready", value: { answer: { entity: { id: bund.id } } } });
  });

  test("is a place to go back to", async () => {
    const { core, state, address } = open();
    await core.start();
    await core.select(media.id);
    await core.openEvidence(located.id);
    expect(address.entries).toHaveLength(3);
    address.goBack();
    expect(state().selection).toEqual({ kind: "node", id: media.id });
    core.hideType("Place");
    address.goBack();
    expect(state().selection).toBeNull();
    expect(state().hiddenTypes).toEqual(new Set(["Place"]));
    expect(address.entries).toHaveLength(1);
  });

  test("a passage on the canvas asks the server for nothing", async () => {
    const passage = { id: "passage:1", labels: ["Passage"], properties: {} };
    const { core, state } = open({ api: { ...WORLD, namedQuery: () => Promise.resolve(result([passage])) } });
    await core.start();
    await core.select("passage:1");
    expect(state()).toMatchObject({ selection: { kind: "node", id: "passage:1" }, details: { status: "idle" } });
  });
});

test("showing a search hit brings it with its neighbours, selects it and puts it in the middle", async () => {
  const { core, state } = open({ api: { ...WORLD, namedQuery: () => Promise.resolve(result([bund])) } });
  await core.start();
  await core.show(media.id);
  expect([...state().dataset.nodes.keys()]).toEqual([bund.id, media.id, plan.id]);
  expect(state()).toMatchObject({ selection: { kind: "node", id: media.id }, focus: { ids: [media.id] } });
});

test("showing a node of a hidden type shows its type again", async () => {
  const { core, state } = open({ search: "hide=Project,Place" });
  await core.start();
  await core.show(media.id);
  expect([...state().hiddenTypes]).toEqual(["Place"]);
});

describe("searching", () => {
  test("keeps the earlier answer in sight while the next one is on the way", async () => {
    const { core, state } = open({ api: { ...WORLD, search: (text) => Promise.resolve(answerTo(text)) } });
    await core.search("西");
    const next = core.search("西岸");
    expect(state().search.answer).toEqual({ status: "loading", previous: answerTo("西") });
    await next;
    expect(state().search.answer).toEqual({ status: "ready", value: answerTo("西岸") });
  });

  test("for nothing asks nothing and answers nothing", async () => {
    const { core, state } = open();
    await core.search("  ");
    expect(state().search).toEqual({ text: "  ", types: [], answer: { status: "idle" }, recent: [] });
  });

  test("keeps to the chosen types from text to text, until the text is cleared", async () => {
    const asked: string[] = [];
    const search: Api["search"] = (text, { types }) => {
      asked.push(`${text} ${types.join(",")}`);
      return Promise.resolve(answerTo(text));
    };
    const { core, state } = open({ api: { ...WORLD, search } });
    await core.search("西岸");
    await core.setSearchTypes(["Place", "Project"]);
    await core.search("西");
    await core.search("");
    await core.search("西");
    expect(asked).toEqual(["西岸 ", "西岸 Place,Project", "西 Place,Project", "西 "]);
    expect(state().search.types).toEqual([]);
  });
});

describe("asking in Cypher", () => {
  const asked = result([plan, media], [part]);

  test("puts the result on the canvas, added or instead", async () => {
    const { core, state } = open({ api: { ...WORLD, query: () => Promise.resolve(asked) } });
    await core.start();
    await core.runQuery();
    expect(state().query.result).toEqual({ status: "ready", value: asked });
    core.showResult("add");
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id, plan.id]);
    core.showResult("replace");
    expect([...state().dataset.nodes.keys()]).toEqual([plan.id, media.id]);
  });

  test("keeps a refusal with its place in the text", async () => {
    const failure = {
      code: "invalid-query",
      detail: "There is a bracket too many.",
      position: { line: 1, column: 9 },
    } as const;
    const { core, state } = open({ api: { ...WORLD, query: () => Promise.reject(new RequestError(failure)) } });
    await core.runQuery();
    expect(state().query.result).toEqual({ status: "failed", failure });
  });

  test("can be cancelled, which ends the request", async () => {
    let signal: AbortSignal | undefined;
    const endless: Api["query"] = (_text, _params, _limits, given) => {
      signal = given;
      return new Promise((_resolve, reject) => given?.addEventListener("abort", () => reject(given.reason)));
    };
    const { core, state } = open({ api: { ...WORLD, query: endless } });
    const run = core.runQuery();
    core.cancelQuery();
    await run;
    expect(signal?.aborted).toBe(true);
    expect(state().query.result).toEqual({ status: "idle" });
  });
});

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
  const api = fakeApi({
    document: () =>
      Promise.resolve({
        ...ONE_DOCUMENT,
        passages: 2500,
      }),
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
  });
  const { core, state } = open({ api });
  await core.openReader("document:x", "passage:2400");
  expect(state().reader).toEqual({ document: "document:x", passage: "passage:2400" });
  expect(state().texts.get("document:x")).toMatchObject({
    status: "ready",
    value: { sections: [section(0), section(1)], passages, total: 2500 },
  });
});

describe("notes", () => {
  const at = { kind: "node", id: media.id } as const;
  const id = `node:${media.id}`;

  test("are undone to the earlier text, told in the history, and carried by links", async () => {
    const { core, state, address } = open();
    await core.start();
    core.putNote({ id, text: "一", at });
    core.putNote({ id, text: "二", at });
    core.putNote({ id, text: "二", at });
    core.putNote({ id: "point:2", text: "字", at: { kind: "point", x: 1, y: 2 } });
    core.putNote({ id: "point:2", text: "字", at: { kind: "point", x: 3, y: 2 } });
    core.removeNote("point:2");
    expect(state().history.past.map(({ change }) => change.kind)).toEqual([
      "note",
      "note",
      "note",
      "moveNote",
      "removeNote",
    ]);
    core.undo();
    await address.rest();
    const received = open({ search: address.read() });
    await received.core.start();
    expect(received.state().notes).toEqual(state().notes);
    core.travel(-3);
    expect(state().notes).toEqual(new Map([[id, { id, text: "一", at }]]));
  });

  test("on nodes outlive the picture, text at a place of it goes with it", async () => {
    const { core, state } = open();
    await core.start();
    core.putNote({ id, text: "一", at });
    core.putNote({ id: "point:2", text: "字", at: { kind: "point", x: 1, y: 2 } });
    await core.loadOverview();
    expect([...state().notes.keys()]).toEqual([id]);
    core.undo();
    expect([...state().notes.keys()]).toEqual([id, "point:2"]);
  });
});

test("a view that is opened shows nothing of the canvas before it: no filter, rule, note or hidden node", async () => {
  const { core, state } = open();
  await core.start();
  core.settle(new Map([media, bund].map((node) => [node.id, { x: 0, y: 0 }])), null);
  const kept = sceneOf(state());
  const snapshot = await core.snapshot();
  core.hide([bund.id]);
  core.pin([media.id]);
  core.hideType("Place");
  core.putNote({ id: "point:1", text: "字", at: { kind: "point", x: 1, y: 2 } });
  core.arrange({ kind: "circle" });
  await core.openSnapshot(JSON.parse(JSON.stringify(snapshot)));
  expect(sceneOf(state())).toEqual(kept);
  core.undo();
  expect(state().hidden).toEqual(new Set([bund.id]));
});

test("language and theme are remembered in this browser", async () => {
  const memory = fakeMemory();
  const first = createCore({ api: WORLD, address: fakeAddress(), memory, languages: ["zh-CN"] });
  await first.start();
  first.setLanguage("en");
  first.setTheme("dark");
  const next = createCore({ api: WORLD, address: fakeAddress(), memory, languages: ["zh-CN"] });
  await next.start();
  expect(next.state.getState()).toMatchObject({ language: "en", theme: "dark" });
});

function section(order: number): SectionSummary {
  return { key: `section:${order}`, title: "章", level: 1, order, modality: "review", parent: "document:x" };
}

const ONE_DOCUMENT: DocumentAnswer = {
  key: "document:x",
  title: "报告",
  issuer: null,
  area: null,
  year: null,
  period: null,
  file: "x.txt",
  sha256: "",
  loadedAt: null,
  sections: 0,
  passages: 1,
  mentions: 0,
  facts: 0,
};

function answerTo(query: string): SearchAnswer {
  const nothing = { items: [], total: 0, truncated: false, nextCursor: null };
  return { query, entities: nothing, passages: { ...nothing, isTotalExact: true }, facets: { types: [] } };
}
