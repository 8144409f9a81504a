import { describe, expect, test } from "vitest";
import { displayedGraph, hiddenCount, shownFact } from "./derive.js";
import { bund, located, media, openWorld } from "./world.js";

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
