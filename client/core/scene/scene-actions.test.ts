import { describe, expect, test } from "vitest";
import { chosenFactsShown, chosenShown, displayedGraph, hiddenCount, shownFact } from "./derive.js";
import { result } from "../fixture.js";
import { bund, located, media, openWorld, plan } from "../world.js";

async function opened() {
  const { core, state } = openWorld();
  await core.start();
  return { core, state };
}

describe("hiding a relationship", () => {
  test("leaves its ends, is told as what it says, and is undone", async () => {
    const { core, state } = await opened();
    core.hide([located.id]);
    expect(displayedGraph(state())).toMatchObject({ nodes: [media, bund], relationships: [] });
    expect([hiddenCount(state()), state().history.past.at(-1)?.change]).toEqual([
      1,
      { kind: "hideFacts", count: 1, fact: { start: media, type: "LOCATED_IN", end: bund } },
    ]);
    core.undo();
    expect([displayedGraph(state()).relationships, hiddenCount(state())]).toEqual([[located], 0]);
  });

  test("is taken back for it alone, or with all that is hidden", async () => {
    const { core, state } = await opened();
    core.hide([located.id]);
    core.hide([bund.id]);
    core.unhide([located.id]);
    expect([...state().hidden]).toEqual([bund.id]);
    core.hide([located.id]);
    core.showEverything();
    expect([state().hidden.size, displayedGraph(state()).relationships]).toEqual([0, [located]]);
  });

  test("is forgotten once it goes from the canvas with one of its ends", async () => {
    const { core, state } = await opened();
    core.hide([located.id]);
    core.remove([bund.id]);
    expect(state().hidden).toEqual(new Set());
  });

  test("is for the selected one while it is shown", async () => {
    const { core, state } = await opened();
    await core.openEvidence(located.id);
    expect(shownFact(state())).toBe(located);
    core.hide([located.id]);
    expect(shownFact(state())).toBeUndefined();
  });
});

describe("keeping only some", () => {
  test("of the nodes hides all others, and comes back in one step", async () => {
    const { core, state } = await opened();
    core.keepOnly([media.id]);
    expect(displayedGraph(state())).toMatchObject({ nodes: [media], relationships: [] });
    expect([...state().hidden]).toEqual([bund.id]);
    core.undo();
    expect(displayedGraph(state())).toMatchObject({ nodes: [media, bund], relationships: [located] });
  });

  test("of the relationships keeps their ends, and hides others between them", async () => {
    const other = { ...located, id: "fact:other" };
    const { core, state } = openWorld({
      api: { namedQuery: () => Promise.resolve(result([media, bund, plan], [located, other])) },
    });
    await core.start();
    core.keepOnly([other.id]);
    expect(displayedGraph(state())).toMatchObject({ nodes: [media, bund], relationships: [other] });
    core.unhide([plan.id]);
    expect(displayedGraph(state()).nodes).toEqual([media, bund, plan]);
  });
});

test("nodes and relationships are chosen together, each as far as they are shown", async () => {
  const { core, state } = await opened();
  core.choose([media.id, bund.id, located.id]);
  core.hide([bund.id]);
  expect([chosenShown(state()), chosenFactsShown(state())]).toEqual([new Set([media.id]), new Set()]);
  core.undo();
  expect([chosenShown(state()), chosenFactsShown(state())]).toEqual([
    new Set([media.id, bund.id]),
    new Set([located.id]),
  ]);
});
