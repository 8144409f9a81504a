import { expect, test } from "vitest";
import type { Correction } from "#model/corrections.js";
import type { Api } from "../api.js";
import { displayedGraph } from "../scene/derive.js";
import { RequestError } from "../failure.js";
import { factAnswer, result } from "../fixture.js";
import { correctedLast } from "./corrected.js";
import { bund, located, media, openWorld } from "../world.js";

/** A server that keeps what it is told of one fact. */
function keepingApi(): Partial<Api> {
  let kept: Correction | null = null;
  const list = () => (kept === null ? [] : [kept]);
  return {
    correct(_, { note, ...verdict }) {
      kept = { fact: located, verdict, note: note ?? "", by: "李雷", at: "2026-01-01T00:00:00Z" };
      return Promise.resolve(kept);
    },
    takeBack() {
      if (kept === null) throw new TypeError("Nothing was said.");
      const correction = kept;
      kept = null;
      return Promise.resolve({ correction, restored: true });
    },
    fact() {
      const status = kept?.verdict.wrong === "status" ? kept.verdict.instead : null;
      const properties = { ...located.properties, ...(status !== null && { status, rule: "correction" }) };
      return Promise.resolve({ ...factAnswer({ ...located, properties }, media, bund), correction: kept });
    },
    corrections: () =>
      Promise.resolve({ items: [...list()], total: list().length, truncated: false, nextCursor: null }),
  };
}

async function open(api = keepingApi()) {
  const world = openWorld({ api });
  await world.core.start();
  await world.core.openEvidence(located.id);
  const lines = () => displayedGraph(world.state()).relationships.map(({ id }) => id);
  const statuses = () => displayedGraph(world.state()).relationships.map(({ properties }) => properties["status"]);
  return { ...world, lines, statuses };
}

test("what is said to be no fact is seen no more, unless one wants to, and comes back when it is taken back", async () => {
  const { core, state, lines } = await open();
  await core.correct(located.id, { wrong: "fact", note: "没有" });
  expect(lines()).toEqual([]);
  expect(state()).toMatchObject({
    evidence: { value: { correction: { note: "没有" } } },
    correcting: null,
    history: { past: [] },
  });
  await core.showRejected(true);
  expect(lines()).toEqual([located.id]);
  await core.showRejected(false);
  await core.takeBack(located.id);
  expect(lines()).toEqual([located.id]);
  expect(state()).toMatchObject({ evidence: { value: { correction: null } }, corrections: { value: [] } });
});

test("a correction is what was done last until the canvas is changed or another is seen, or it is taken back", async () => {
  const { core, state } = await open();
  const last = () => correctedLast(state());
  core.hide([media.id]);
  expect(last()).toBeNull();
  await core.correct(located.id, { wrong: "fact", note: "" });
  expect(last()).toBe(located.id);
  core.unhide([media.id]);
  expect(last()).toBeNull();
  core.undo();
  core.forkTab();
  expect(last()).toBeNull();
  core.stepTabs(-1);
  expect(last()).toBe(located.id);
  await core.takeBack(located.id);
  expect(last()).toBeNull();
});

test("a fact is what it was put right to on every canvas, and whatever is undone", async () => {
  const { core, statuses } = await open();
  core.hide([media.id]);
  core.unhide([media.id]);
  core.forkTab("另一份");
  await core.correct(located.id, { wrong: "status", instead: "planned", note: "" });
  expect(statuses()).toEqual(["planned"]);
  core.stepTabs(-1);
  expect(statuses()).toEqual(["planned"]);
  core.undo();
  core.undo();
  expect(statuses()).toEqual(["planned"]);
  core.redo();
  await core.takeBack(located.id);
  core.undo();
  expect(statuses()).toEqual(["done"]);
});

test("what others said to be none comes to a canvas that has both ends, when it is wanted", async () => {
  const api = keepingApi();
  await api.correct?.(located.id, { wrong: "entity", note: "" });
  const { core, lines } = await open({ ...api, namedQuery: async () => result([media, bund]) });
  expect(lines()).toEqual([]);
  await core.showRejected(true);
  expect(lines()).toEqual([located.id]);
});

test("what is said to be none is in no link", async () => {
  const { core } = await open();
  await core.correct(located.id, { wrong: "fact", note: "" });
  await core.showRejected(true);
  expect(JSON.stringify(await core.snapshot())).not.toContain('"facts":["1"]');
});

test("where the server refuses, the form stays with what it says", async () => {
  const refused = new RequestError({ code: "role-too-low", detail: "No." });
  const { core, state, lines } = await open({ ...keepingApi(), correct: () => Promise.reject(refused) });
  await core.beginCorrection(located.id);
  await core.correct(located.id, { wrong: "fact", note: "" });
  expect(state().correcting).toEqual({
    fact: located.id,
    work: { status: "failed", failure: { code: "role-too-low", detail: "No." } },
    isOpen: true,
  });
  expect(lines()).toEqual([located.id]);
  core.endCorrection();
  expect(state().correcting).toBeNull();
});
