import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { loadCatalogue } from "#cypher/catalogue.js";
import { createLog } from "#server/log.js";
import { packageRoot } from "#server/package-root.js";
import type { GraphStore } from "#server/store/port.js";
import type { GraphChange } from "./graph-change.js";
import { createGraphFeed, type GraphFeed } from "./graph-feed.js";
import { storeOf, type Documents } from "./made-up-store.js";

const catalogue = loadCatalogue(join(packageRoot(), "cypher"));
const log = createLog({ level: "silent" });
const feeds: GraphFeed[] = [];

afterEach(async () => {
  for (const feed of feeds.splice(0)) await feed.close();
});

/** What a subscriber knows by what it was told. */
function createMemory() {
  let entities = new Set<string>();
  let facts = new Map<string, string>();
  let whole: { revision: string; entities: string[]; facts: string[] } | null = null;
  return {
    whole: () => whole,
    take(change: GraphChange) {
      if (change.kind === "cleared") facts = new Map();
      if (change.kind === "cleared" || change.kind === "entities-anew") entities = new Set();
      if (change.kind === "entities") for (const [key] of change.rows) entities.add(key);
      if (change.kind === "facts") for (const [key, , , , document] of change.rows) facts.set(key, document ?? "");
      if (change.kind === "withdrawn")
        facts = new Map([...facts].filter(([, document]) => !change.documents.includes(document)));
      if (change.kind === "complete")
        whole = { revision: change.revision, entities: [...entities].toSorted(), facts: [...facts.keys()].toSorted() };
    },
  };
}

function feedOf(store: GraphStore) {
  const feed = createGraphFeed({ store, catalogue, log });
  feeds.push(feed);
  const memory = createMemory();
  feed.subscribe(memory);
  return { feed, memory };
}

const patient = { patienceMs: 5_000 };
const A = { version: "1", entities: ["x", "y"], facts: [["x", "y"]] } satisfies Documents[string];
const B = { version: "1", entities: ["y", "z"], facts: [["z", "y"]] } satisfies Documents[string];
const C = { ...B, corrected: ["12:05", "09:00"] } satisfies Documents[string];

function wholeOf({ documents }: { documents: Documents }) {
  const all = Object.entries(documents);
  return {
    revision: JSON.stringify(documents),
    entities: [...new Set(all.flatMap(([, { entities }]) => entities))].toSorted(),
    facts: all.flatMap(([key, { facts }]) => facts.map(([a, b]) => `${key}:${a}-${b}`)).toSorted(),
  };
}

describe("a graph feed", () => {
  test("tells all once, and nothing while the revision stays", async () => {
    const made = storeOf({ A, B });
    const { feed, memory } = feedOf(made.store);
    expect(await feed.settled(patient)).toBe(await made.store.revision());
    expect(memory.whole()).toEqual(wholeOf(made));
    made.asked.length = 0;
    await feed.settled(patient);
    expect(made.asked).toEqual([]);
  });

  test("tells of a new document without reading the others again", async () => {
    const made = storeOf({ A });
    const { feed, memory } = feedOf(made.store);
    await feed.settled(patient);
    made.asked.length = 0;
    made.documents["B"] = B;
    await feed.settled(patient);
    expect(memory.whole()).toEqual(wholeOf(made));
    expect(made.asked).toEqual([
      "revision",
      "corrected-documents",
      "document-versions",
      "entities-of-documents",
      "facts-of-documents",
      "revision",
      "corrected-documents",
      "document-versions",
    ]);
  });

  test.each<[string, (documents: Documents) => void]>([
    ["a document that is gone", (documents) => delete documents["B"]],
    ["a document that is another", (documents) => void (documents["B"] = { version: "2", entities: ["z"], facts: [] })],
    [
      "a document that people put right",
      (documents) => void (documents["B"] = { ...B, facts: [], corrected: ["now"] }),
    ],
    [
      "another fact put right instead, by a clock that is behind",
      (documents) => void (documents["C"] = { ...C, facts: [], corrected: ["09:01", "12:05"] }),
    ],
  ])("tells of %s, and which entities went with it", async (_, change) => {
    const made = storeOf({ A, B, C });
    const { feed, memory } = feedOf(made.store);
    await feed.settled(patient);
    change(made.documents);
    await feed.settled(patient);
    expect(memory.whole()).toEqual(wholeOf(made));
  });

  test.each(["document-versions", "entity-page", "fact-page", "entities-of-documents", "facts-of-documents"])(
    "is whole though documents come and go while %s is asked",
    async (query) => {
      let writes = 0;
      const documents: Documents = { A, B };
      const made = storeOf(documents, (name) => {
        if (name !== query || writes === 3) return;
        writes += 1;
        documents[`C${writes}`] = { version: "1", entities: ["a", "z"], facts: [["a", "z"]] };
        if (writes === 2) delete documents["A"];
      });
      const { feed, memory } = feedOf(made.store);
      await feed.settled(patient);
      expect(memory.whole()).toEqual(wholeOf(made));
      documents["D"] = A;
      await feed.settled(patient);
      expect(memory.whole()).toEqual(wholeOf(made));
    },
  );

  test("tells all anew where something changed and no document did, as by a repair", async () => {
    const astray = ["lost"];
    const made = storeOf({ A, B }, () => {}, astray);
    const { feed, memory } = feedOf(made.store);
    await feed.settled(patient);
    expect(memory.whole()?.entities).toEqual(["lost", "x", "y", "z"]);
    astray.pop();
    await feed.settled(patient);
    expect(memory.whole()).toEqual(wholeOf(made));
  });

  test.each(["fact-page", "facts-of-documents"])(
    "tells all anew where that came while %s was asked, and nothing after it",
    async (query) => {
      const astray = ["lost"];
      let isMended = false;
      const made = storeOf(
        { A },
        (name) => {
          if (name !== query || isMended) return;
          isMended = true;
          astray.pop();
        },
        astray,
      );
      const { feed, memory } = feedOf(made.store);
      await feed.settled(patient);
      made.documents["B"] = B;
      await feed.settled(patient);
      expect(memory.whole()).toEqual(wholeOf(made));
    },
  );

  test("gives what was told before when telling takes longer than the caller waits", async () => {
    const made = storeOf({ A });
    const { feed, memory } = feedOf(made.store);
    const gate = { isShut: true };
    feed.subscribe({
      async take() {
        while (gate.isShut) await delay(1);
      },
    });
    const impatient = { patienceMs: 20 };
    await expect(feed.settled(impatient)).rejects.toMatchObject({ code: "busy" });
    gate.isShut = false;
    await feed.settled(patient);
    const before = memory.whole();
    made.documents["B"] = B;
    gate.isShut = true;
    expect(await feed.settled(impatient)).toBe(before?.revision);
    gate.isShut = false;
    expect(await feed.settled(patient)).toBe(wholeOf(made).revision);
  });

  test("tells all anew after the store failed or a subscriber threw", async () => {
    let isFailing = true;
    const made = storeOf({ A, B }, (name) => {
      if (isFailing && name === "fact-page") throw new Error("The store is away.");
    });
    const { feed, memory } = feedOf(made.store);
    feed.subscribe({
      take({ kind }) {
        if (kind === "facts" && made.documents["C"]?.version === "bad") throw new Error("Full.");
      },
    });
    await expect(feed.settled(patient)).rejects.toThrow("The store is away.");
    isFailing = false;
    await feed.settled(patient);
    made.documents["C"] = { ...B, version: "bad" };
    await expect(feed.settled(patient)).rejects.toThrow("Full.");
    made.documents["C"] = { ...B, version: "good" };
    await feed.settled(patient);
    expect(memory.whole()).toEqual(wholeOf(made));
  });

  test("tells all anew when a subscriber has lost what it was told", async () => {
    const made = storeOf({ A });
    const { feed, memory } = feedOf(made.store);
    await feed.settled(patient);
    feed.tellAnew();
    made.asked.length = 0;
    await feed.settled(patient);
    expect(made.asked).toContain("entity-page");
    expect(memory.whole()).toEqual(wholeOf(made));
  });

  test("ends with its caller's patience, and when it is closed", async () => {
    const { feed } = feedOf(storeOf({ A }).store);
    await expect(feed.settled({ ...patient, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
    await feed.settled(patient);
    await feed.close();
  });
});
