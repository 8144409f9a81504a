import { describe, expect, test, vi } from "vitest";
import type { Api } from "../api.js";
import { neighbours } from "../fixture.js";
import { bund, media, openWorld, part, plan, WORLD } from "../world.js";

describe("an answer that comes late", () => {
  test("is dropped where the canvas that it was asked for was replaced meanwhile", async () => {
    const asked: (() => void)[] = [];
    const answer: Api["neighbours"] = () =>
      new Promise((resolve) => void asked.push(() => resolve(neighbours([media, plan], [part], 1))));
    const { core, state } = openWorld({ api: { neighbours: answer } });
    await core.start();
    const expanded = core.expand(media.id);
    await core.loadOverview();
    asked[0]?.();
    await expanded;
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id]);
    expect([...state().pending]).toEqual([]);
  });

  test("is dropped where another view was asked for after it, whichever is there first", async () => {
    const sent = openWorld();
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
      const { core, state } = openWorld({ api: { subgraph } });
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
