import { describe, expect, test } from "vitest";
import { media, openWorld } from "../world.js";

describe("notes", () => {
  const at = { kind: "node", id: media.id } as const;
  const id = `node:${media.id}`;

  test("are undone to the earlier text, told in the history, and carried by links", async () => {
    const { core, state, address } = openWorld();
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
    const received = openWorld({ search: address.read() });
    await received.core.start();
    expect(received.state().notes).toEqual(state().notes);
    core.travel(-3);
    expect(state().notes).toEqual(new Map([[id, { id, text: "一", at }]]));
  });

  test("on nodes outlive the picture, text at a place of it goes with it", async () => {
    const { core, state } = openWorld();
    await core.start();
    core.putNote({ id, text: "一", at });
    core.putNote({ id: "point:2", text: "字", at: { kind: "point", x: 1, y: 2 } });
    await core.loadOverview();
    expect([...state().notes.keys()]).toEqual([id]);
    core.undo();
    expect([...state().notes.keys()]).toEqual([id, "point:2"]);
  });
});
