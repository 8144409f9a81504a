import { expect, test } from "vitest";
import type { JobEntry } from "#model/jobs.js";
import type { Api } from "../api.js";
import { shownCounts } from "../scene/derive.js";
import { RequestError } from "../failure.js";
import {
  documentAnswer,
  entity,
  entityAnswer,
  fact,
  job,
  neighbours,
  NO_PAGE,
  openCore,
  result,
  subgraph,
} from "../fixture.js";

import { valueOf } from "../loadable.js";
import type { State } from "../state.js";

const DONE = { status: "done", counts: { loaded: 1 } } as const;
const entry = (number: number): JobEntry => ({
  number,
  at: "2026-01-01T00:00:00Z",
  level: "info",
  text: { en: `line ${number}`, zh: `第 ${number} 行` },
  document: null,
  changes: null,
});

function open(given: Partial<Api>) {
  let listings = 0;
  const documents = () => {
    listings += 1;
    return Promise.resolve(NO_PAGE);
  };
  return { ...openCore({ api: { documents, ...given } }), listings: () => listings };
}

test("an upload becomes a job that is followed; when something was loaded, documents are asked for anew", async () => {
  const { core, state, listings } = open({
    upload: ({ files, said }) => Promise.resolve(job({ title: `${files[0]?.name} ${said.area}` })),
    followJob: async (_, tell) => {
      tell({ entry: entry(1) });
      tell({ entry: entry(1) });
      tell({ entry: entry(2) });
      tell({ job: job(DONE) });
    },
  });
  await core.upload({ files: [new File(["x"], "甲.txt")], said: { area: "徐汇区" } });
  expect(state().upload).toEqual({ status: "ready", value: "a" });
  expect(valueOf(state().jobs)).toEqual([job(DONE)]);
  expect(state().told.get("a")).toEqual([entry(1), entry(2)]);
  expect(listings()).toBe(1);
});

test("the first report that a store gets is shown, a later one leaves the canvas as it is", async () => {
  const west = entity("place:西岸", "Place");
  const loads = async (before: number) => {
    let count = before;
    const { core, state } = open({
      schema: () => Promise.resolve({ labels: [{ label: "Place", count, properties: [] }], relationshipTypes: [] }),
      namedQuery: () => Promise.resolve(result(count === 0 ? [] : [west])),
      upload: () => Promise.resolve(job()),
      followJob: async (_, tell) => {
        count = 1;
        tell({ job: job(DONE) });
      },
    });
    await core.start();
    core.remove([west.id]);
    const moments: string[] = [];
    core.state.subscribe((now) => moments.push(momentOf(now)));
    await core.upload({ files: [new File(["x"], "甲.txt")], said: {} });
    return { shown: [...state().dataset.nodes.keys()], moments: new Set(moments) };
  };
  const first = await loads(0);
  expect(first.shown).toEqual([west.id]);
  // At no time does the canvas say that nothing is on it, nor does the count go.
  expect([...first.moments].filter((moment) => moment === "0 of 1" || moment.includes("?"))).toEqual([]);
  const second = await loads(1);
  expect([second.shown, second.moments]).toEqual([[], new Set(["0 of 1"])]);
});

function momentOf(state: State): string {
  const { nodes, totalNodes } = shownCounts(state);
  return `${nodes} of ${totalNodes ?? "?"}${state.pending.has("overview") ? ", overview" : ""}`;
}

test("what a load withdrew leaves the canvas, which tells of it", async () => {
  const [west, port, hall] = [entity("place:西岸", "Place"), entity("project:港"), entity("project:馆")];
  const [kept, withdrawn] = [fact("1", port.id, west.id), fact("2", port.id, west.id)];
  const { core, state } = open({
    namedQuery: () => Promise.resolve(result([west, port, hall], [kept, withdrawn])),
    subgraph: () => Promise.resolve(subgraph([west, port], [kept])),
    undoJob: () => Promise.resolve(job()),
    jobs: () => Promise.resolve({ items: [], total: 0, truncated: false, nextCursor: null }),
    followJob: async (_, tell) => tell({ job: job({ status: "done", counts: { withdrawn: 1 } }) }),
  });
  await core.start();
  await core.undoJob("a");
  expect([...state().dataset.nodes.keys()]).toEqual([west.id, port.id]);
  expect([...state().dataset.relationships.keys()]).toEqual([kept.id]);
  expect(state().missing).toEqual({ entities: [hall.id], facts: 1 });
});

test("where it cannot be told what a load withdrew, that is said, and tried again when asked to", async () => {
  const [west, hall] = [entity("place:西岸", "Place"), entity("project:馆")];
  let isDown = true;
  const { core, state } = open({
    namedQuery: () => Promise.resolve(result([west, hall])),
    subgraph: () =>
      isDown
        ? Promise.reject(new RequestError({ code: "query-timeout", detail: "Too slow." }))
        : Promise.resolve(subgraph([west], [])),
    undoJob: () => Promise.resolve(job()),
    jobs: () => Promise.resolve({ items: [], total: 0, truncated: false, nextCursor: null }),
    followJob: async (_, tell) => tell({ job: job({ status: "done", counts: { withdrawn: 1 } }) }),
  });
  await core.start();
  await core.undoJob("a");
  expect([...state().dataset.nodes.keys()]).toEqual([west.id, hall.id]);
  const [notice] = state().notices;
  expect(state().notices.map(({ activity, failure }) => [activity, failure.code])).toEqual([
    ["withdrawn", "query-timeout"],
  ]);
  isDown = false;
  await core.retry(notice?.id ?? 0);
  expect([[...state().dataset.nodes.keys()], state().notices]).toEqual([[west.id], []]);
});

test("what a load withdrew does not come back by undoing, and what people rejected is not taken for it", async () => {
  const [west, port, hall] = [entity("place:西岸", "Place"), entity("project:港"), entity("project:馆")];
  const rejected = { ...fact("1", port.id, west.id), properties: { status: "rejected" } };
  const withdrawn = fact("2", hall.id, west.id);
  const { core, state } = open({
    namedQuery: () => Promise.resolve(result([west, port, hall], [rejected, withdrawn])),
    subgraph: () => Promise.resolve(subgraph([west, port], [])),
    undoJob: () => Promise.resolve(job()),
    jobs: () => Promise.resolve({ items: [], total: 0, truncated: false, nextCursor: null }),
    followJob: async (_, tell) => tell({ job: job({ status: "done", counts: { withdrawn: 1 } }) }),
  });
  await core.start();
  core.pin([hall.id]);
  core.forkTab();
  core.remove([hall.id]);
  await core.undoJob("a");
  expect(state().missing).toBeNull();
  core.undo();
  expect([...state().dataset.nodes.keys()]).toEqual([west.id, port.id]);
  expect([...state().dataset.relationships.keys()]).toEqual([rejected.id]);
  const [first] = state().tabs.order;
  core.chooseTab(first?.id ?? "");
  expect([...state().dataset.nodes.keys()]).toEqual([west.id, port.id]);
  expect([...state().pinned]).toEqual([]);
});

test("an upload that is refused says why, and one that is broken off says nothing", async () => {
  const failure = { code: "too-large", detail: "Too large." } as const;
  const found = { items: [], total: 0, truncated: false, nextCursor: null };
  const refused = open({
    inspect: () => Promise.resolve(found),
    upload: () => Promise.reject(new RequestError(failure)),
  });
  const files = [new File(["x"], "甲.txt")];
  await refused.core.inspect(files, {});
  refused.core.sayOfFile("甲.txt", { year: "2014" });
  await refused.core.sendChosen(files);
  expect(refused.state().upload).toEqual({ status: "failed", failure });
  // The files and what was found are still there to be corrected and sent again.
  expect(refused.state().chosenFiles).toEqual({ files, said: {}, byFile: new Map([["甲.txt", { year: "2014" }]]) });
  expect(refused.state().inspection).toEqual({ status: "ready", value: found });

  const endless = open({ upload: () => new Promise(() => {}) });
  void endless.core.upload({ files: [new File(["x"], "甲.txt")], said: {} });
  expect(endless.state().upload.status).toBe("loading");
  endless.core.cancelUpload();
  expect(endless.state().upload.status).toBe("idle");
});

test("after a reload, jobs that are not over are followed", async () => {
  const followed: string[] = [];
  const { core, state } = open({
    jobs: () =>
      Promise.resolve({ items: [job(), job({ ...DONE, id: "b" })], total: 2, truncated: false, nextCursor: null }),
    followJob: async (id, tell) => {
      followed.push(id);
      tell({ job: job({ ...DONE, id }) });
    },
  });
  await core.loadJobs();
  expect(followed).toEqual(["a"]);
  await expect.poll(() => valueOf(state().jobs)?.map(({ status }) => status)).toEqual(["done", "done"]);
});

test("jobs that are listed again while one goes on leave the documents as they are until its end", async () => {
  const running = job({ status: "running", counts: { loaded: 1 } });
  const ends: (() => void)[] = [];
  const { core, listings } = open({
    jobs: () => Promise.resolve({ items: [running], total: 1, truncated: false, nextCursor: null }),
    followJob: () => new Promise((resolve) => void ends.push(resolve)),
  });
  await core.loadJobs();
  await core.loadJobs();
  await Promise.resolve();
  expect(listings()).toBe(0);
  for (const end of ends) end();
  await expect.poll(listings).toBe(1);
});

test("a job is cancelled in its place", async () => {
  const { core, state } = open({
    jobs: () => Promise.resolve({ items: [job(DONE), job({ id: "b" })], total: 2, truncated: false, nextCursor: null }),
    cancelJob: (id) => Promise.resolve(job({ id, status: "cancelled" })),
  });
  await core.loadJobs();
  await core.cancelJob("b");
  expect(valueOf(state().jobs)?.map(({ id, status }) => [id, status])).toEqual([
    ["a", "done"],
    ["b", "cancelled"],
  ]);
});

test("a job that cannot be cancelled says why, and what is being sent goes on", async () => {
  const failure = { code: "role-too-low", detail: "Not yours." } as const;
  const { core, state } = open({
    upload: () => new Promise(() => {}),
    cancelJob: () => Promise.reject(new RequestError(failure)),
  });
  void core.upload({ files: [new File(["x"], "甲.txt")], said: {} });
  await core.cancelJob("b");
  expect(state().cancellation).toEqual({ status: "failed", failure });
  expect(state().upload.status).toBe("loading");
});

test("files are looked at before they are loaded; what is asked last counts, and loading ends the looking", async () => {
  const answer = { items: [], total: 0, truncated: false, nextCursor: null };
  const { core, state } = open({
    inspect: () => Promise.resolve(answer),
    upload: () => Promise.resolve(job()),
  });
  const files = [new File(["x"], "甲.txt")];
  await core.inspect(files, {});
  expect(state().inspection).toEqual({ status: "ready", value: answer });
  await core.sendChosen(files);
  expect([state().inspection, state().chosenFiles]).toEqual([{ status: "idle" }, null]);
});

test("a load is undone by a job that is followed, until when it is being undone; then documents and jobs are asked for anew", async () => {
  const undone = job({ id: "a", status: "done", undo: "done" });
  const undoing = job({ id: "b", kind: "undo", status: "done", counts: { restored: 1 } });
  const { core, state, listings } = open({
    undoJob: () => Promise.resolve(job({ id: "b", kind: "undo" })),
    followJob: async (_, tell) => {
      expect(state().undoing).toEqual({ status: "loading", previous: "a" });
      tell({ job: undoing });
    },
    jobs: () => Promise.resolve({ items: [undoing, undone], total: 2, truncated: false, nextCursor: null }),
  });
  await core.undoJob("a");
  expect(state().undoing.status).toBe("ready");
  expect([valueOf(state().jobs), listings()]).toEqual([[undoing, undone], 1]);
});

test("what cannot be undone is said, and nothing is asked for", async () => {
  const refusal = new RequestError({ code: "invalid-request", detail: "It changed since." });
  const { core, state, listings } = open({ undoJob: () => Promise.reject(refusal) });
  await core.undoJob("a");
  expect([state().undoing, listings()]).toEqual([{ status: "failed", failure: refusal.failure }, 0]);
});

test("after a load the open report is read anew, other texts are forgotten, and what is selected is asked for again", async () => {
  let edition = 1;
  const subject = entity("project:媒");
  const { core, state } = open({
    document: (key) => Promise.resolve(documentAnswer({ key })),
    documentText: (key) => Promise.resolve(`${key} ${edition}`),
    sections: () => Promise.resolve(NO_PAGE),
    passages: () => Promise.resolve(NO_PAGE),
    entity: () => Promise.resolve({ ...entityAnswer(subject), mentions: edition }),
    neighbours: () => Promise.resolve(neighbours([subject], [], 0)),
    undoJob: () => Promise.resolve(job({ id: "b" })),
    jobs: () => Promise.resolve({ items: [], total: 0, truncated: false, nextCursor: null }),
    followJob: async (_, tell) => {
      edition = 2;
      tell({ job: job({ ...DONE, id: "b", counts: { restored: 1 } }) });
    },
  });
  await core.openReader("document:甲");
  await core.loadText("document:乙");
  await core.select(subject.id);
  await core.undoJob("a");
  expect([...state().texts].map(([key, text]) => [key, valueOf(text)?.original])).toEqual([
    ["document:甲", "document:甲 2"],
  ]);
  expect(valueOf(state().details)?.answer.mentions).toBe(2);
  await core.loadText("document:乙");
  expect(valueOf(state().texts.get("document:乙") ?? { status: "idle" })?.original).toBe("document:乙 2");
});
