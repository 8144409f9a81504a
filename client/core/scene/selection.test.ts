import { describe, expect, test } from "vitest";
import { entity, entityAnswer, result } from "../fixture.js";
import { bund, located, media, openWorld, WORLD } from "../world.js";

describe("selecting", () => {
  test("loads details once, and forgets them with the selection", async () => {
    let asked = 0;
    const api = { entity: (key: string) => ((asked += 1), WORLD.entity(key)) };
    const { core, state } = openWorld({ api });
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
    const { core, state } = openWorld({ api: { entity: slow } });
    await core.start();
    const first = core.select(media.id);
    const second = core.select(bund.id);
    for (const answer of waiting.toReversed()) answer();
    await Promise.all([first, second]);
    expect(state().details).toMatchObject({ status: "ready", value: { answer: { entity: { id: bund.id } } } });
  });

  test("is a place to go back to", async () => {
    const { core, state, address } = openWorld();
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
    const { core, state } = openWorld({ api: { namedQuery: () => Promise.resolve(result([passage])) } });
    await core.start();
    await core.select("passage:1");
    expect(state()).toMatchObject({ selection: { kind: "node", id: "passage:1" }, details: { status: "idle" } });
  });
});
