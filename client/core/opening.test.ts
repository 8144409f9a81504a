import { describe, expect, test } from "vitest";
import type { Api } from "./api.js";
import { RequestError } from "./failure.js";
import { fakeApi } from "./fixture.js";
import { EMPTY_HISTORY } from "./scene/history.js";
import { sceneOf } from "./scene/scene.js";
import { bund, located, media, openWorld, plan, WORLD } from "./world.js";

const away = () => Promise.reject(new RequestError({ code: "unreachable", detail: "Away." }));

describe("opening the page", () => {
  test("shows the overview, in the browser's language", async () => {
    const { core, state, address } = openWorld({ languages: ["en-GB", "zh"] });
    await core.start();
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
    expect(state().language).toBe("en");
    expect(state().pending.size).toBe(0);
    expect(address.entries).toEqual(["lang=en"]);
  });

  test("by a link shows what its sender saw", async () => {
    const sent = openWorld();
    await sent.core.start();
    await sent.core.expand(media.id);
    const spots = [media, bund, plan].map(({ id }, index) => [id, { x: index / 3, y: index * 40 }] as const);
    sent.core.settle(new Map(spots), { x: [0, 1], y: [0, 80] });
    sent.core.place(plan.id, { x: 4, y: 5 });
    sent.core.hideType("Place");
    sent.core.setTheme("dark");
    await sent.core.openEvidence(located.id);
    await sent.address.rest();
    const link = sent.address.read();
    const received = openWorld({ search: link, languages: ["en"] });
    await received.core.start();
    const { state: before } = sent;
    expect(sceneOf(received.state())).toEqual({ ...sceneOf(before()), overview: { limit: 200, truncated: false } });
    expect(received.state()).toMatchObject({
      selection: { kind: "relationship", id: located.id },
      theme: "dark",
      history: EMPTY_HISTORY,
      missing: null,
    });
    await received.address.rest();
    expect(received.address.entries).toEqual([link]);
  });

  test("by a link to what is partly gone shows the rest and says what is missing", async () => {
    const sent = openWorld();
    await sent.core.start();
    sent.core.hide([bund.id]);
    sent.core.place(bund.id, { x: 1, y: 1 });
    await sent.address.rest();
    const link = sent.address.read();
    const subgraph = { nodes: [media], relationships: [], total: 0, truncated: false, missing: [bund.id] };
    const { core, state } = openWorld({ api: { subgraph: () => Promise.resolve(subgraph) }, search: link });
    await core.start();
    expect([...state().dataset.nodes.keys()]).toEqual([media.id]);
    expect(state().missing).toEqual({ entities: [bund.id], facts: 1 });
    core.dismissMissing();
    expect(state().missing).toBeNull();
  });

  test("by a short link shows all that its sender saw, and goes on telling it by the same key", async () => {
    let kept: unknown;
    const api = {
      saveLink: (snapshot: unknown) => ((kept = JSON.parse(JSON.stringify(snapshot))), Promise.resolve("3f9a00000000")),
      link: () => Promise.resolve({ version: 2, ...Object(kept) }),
    };
    const sent = openWorld({ api });
    await sent.core.start();
    sent.core.place(bund.id, { x: 1, y: 1 });
    sent.core.hide([media.id]);
    sent.core.hideType("Place");
    sent.core.setCamera({ x: 0.5, y: 0.25, ratio: 2 });
    await sent.core.select(media.id);
    expect(await sent.core.keepLink()).toBe("3f9a00000000");
    const received = openWorld({ api, search: "k=3f9a00000000" });
    await received.core.start();
    expect(sceneOf(received.state()).hiddenTypes).toEqual(new Set(["Place"]));
    expect(received.state()).toMatchObject({
      camera: { x: 0.5, y: 0.25, ratio: 2 },
      selection: { kind: "node", id: media.id },
      hidden: new Set([media.id]),
    });
    await received.address.rest();
    expect(received.address.read()).toContain("k=3f9a00000000");
    received.core.unhide();
    await received.address.rest();
    expect(received.address.read()).toContain("v=");
  });

  test("by a short link that is not kept says so and shows the overview", async () => {
    const { core, state } = openWorld({ search: "k=000000000000" });
    await core.start();
    expect(state().notices).toMatchObject([{ activity: "view", failure: { code: "link-gone" } }]);
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
  });

  test("by a short link that failed, tried again, shows the rest of what its sender saw too", async () => {
    let kept: unknown;
    const saveLink = (snapshot: unknown) => (
      (kept = JSON.parse(JSON.stringify(snapshot))),
      Promise.resolve("3f9a00000000")
    );
    const sent = openWorld({ api: { saveLink } });
    await sent.core.start();
    sent.core.hide([media.id]);
    sent.core.hideType("Place");
    sent.core.setCamera({ x: 0.5, y: 0.25, ratio: 2 });
    await sent.core.select(media.id);
    await sent.core.keepLink();
    let isAway = true;
    const link = () => (isAway ? away() : Promise.resolve({ version: 2, ...Object(kept) }));
    const namedQuery = () => (isAway ? away() : fakeApi({}).namedQuery("overview", {}, {}));
    const { core, state } = openWorld({ api: { link, namedQuery }, search: "k=3f9a00000000" });
    await core.start();
    expect(state().notices.map(({ activity }) => activity)).toEqual(["view", "overview"]);
    isAway = false;
    await core.retry(state().notices[0]!.id);
    expect(state()).toMatchObject({
      notices: [],
      held: null,
      sight: { camera: { x: 0.5, y: 0.25, ratio: 2 } },
      selection: { kind: "node", id: media.id },
      hidden: new Set([media.id]),
      hiddenTypes: new Set(["Place"]),
    });
  });

  test("by a short link and what it says beside it, tried again over what was done meanwhile, is seen as it says", async () => {
    let kept: unknown;
    const saveLink = (snapshot: unknown) => (
      (kept = JSON.parse(JSON.stringify(snapshot))),
      Promise.resolve("3f9a00000000")
    );
    const sent = openWorld({ api: { saveLink } });
    await sent.core.start();
    sent.core.hide([media.id]);
    await sent.core.keepLink();
    let isAway = true;
    const link = () => (isAway ? away() : Promise.resolve({ version: 2, ...Object(kept) }));
    const { core, state } = openWorld({ api: { link }, search: "at=0.5,0.25,2&k=3f9a00000000" });
    await core.start();
    core.hide([bund.id]);
    core.setCamera(null);
    isAway = false;
    await core.retry(state().notices[0]!.id);
    expect(state()).toMatchObject({ notices: [], hidden: new Set([media.id]), sight: { camera: { ratio: 2 } } });
  });

  test("by a link that cannot be read now goes on telling it, until the canvas is changed", async () => {
    const sent = openWorld();
    await sent.core.start();
    sent.core.place(bund.id, { x: 1, y: 1 });
    await sent.address.rest();
    const links = [
      sent.address.read(),
      "lang=zh-CN&k=3f9a00000000",
      "lang=zh-CN&v=AAAA",
      `lang=zh-CN&show=expand:50:${media.id}`,
    ];
    for (const link of links) {
      const api = { subgraph: away, link: away, neighbours: away };
      const { core, address } = openWorld({ api, search: link });
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

  test.each(["v=!!!&lang=en", "k=nosuchkey&lang=en", "k=3f9a0000000&lang=en", `k=${"3".repeat(65)}&lang=en`])(
    "by a mangled link, %s, says so and shows the overview",
    async (search) => {
      const notFound = new RequestError({ code: "not-found", detail: "There is no link with the key." });
      const { core, state } = openWorld({ api: { link: () => Promise.reject(notFound) }, search });
      await core.start();
      expect(state().notices).toMatchObject([{ activity: "view", failure: { code: "link-damaged" } }]);
      expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
    },
  );

  test("by a link to something gone says so and shows the rest", async () => {
    const api = { neighbours: fakeApi().neighbours };
    const { core, state } = openWorld({
      api,
      search: "show=overview:200&show=expand:50:project:gone&node=project:gone",
    });
    await core.start();
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
    const failure = { code: "not-found", detail: "There is nothing of that name." };
    expect(state().notices).toEqual([{ id: 1, activity: "expand:project:gone", failure }]);
  });

  test("while the server is away leaves a notice, whose retry fills the canvas", async () => {
    let isAway = true;
    const away = new RequestError({ code: "unreachable", detail: "Away." });
    const api: Partial<Api> = {
      namedQuery: (...given) => (isAway ? Promise.reject(away) : WORLD.namedQuery(...given)),
      schema: () => (isAway ? Promise.reject(away) : WORLD.schema()),
    };
    const { core, state } = openWorld({ api });
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
