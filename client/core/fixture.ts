import type { DocumentAnswer, DocumentSummary, EntityAnswer, FactAnswer } from "#model/api.js";
import type { NeighbourAnswer, SubgraphAnswer } from "#model/neighbours-api.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { EntityType, FactType } from "#model/ontology.js";
import { WAITING, type Job } from "#model/jobs.js";
import type { QueryResult } from "#model/query.js";
import type { Address } from "./views/address.js";
import type { Api } from "./api.js";
import { createCore, type Surroundings } from "./create-core.js";
import type { Memory } from "./session/preference-actions.js";
import { RequestError } from "./failure.js";

/** Builders and a fake world for the tests of the client. */

export function entity(id: string, type: EntityType = "Project", properties: GraphNode["properties"] = {}): GraphNode {
  return { id, labels: ["Entity", type], properties: { key: id, name: id, ...properties } };
}

export function fact(id: string, start: string, end: string, type: FactType = "PART_OF"): GraphRelationship {
  return { id: `fact:${id}`, type, start, end, properties: { key: `fact:${id}`, status: "done", basis: "stated" } };
}

export function result(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[] = []): QueryResult {
  return { columns: [], rows: [], graph: { nodes, relationships }, truncated: false, elapsedMs: 1 };
}

export function neighbours(nodes: GraphNode[], relationships: GraphRelationship[], total: number): NeighbourAnswer {
  return { nodes, relationships, total, facts: relationships.length, truncated: total > nodes.length - 1 };
}

export function subgraph(nodes: GraphNode[], relationships: GraphRelationship[]): SubgraphAnswer {
  return { nodes, relationships, total: relationships.length, truncated: false, missing: [] };
}

/** The only page of a list of nothing. */
export const NO_PAGE = { items: [], total: 0, truncated: false, nextCursor: null };

export function entityAnswer(node: GraphNode): EntityAnswer {
  return { entity: node, totals: [], degree: 0, mentions: 0, documents: NO_PAGE, observations: NO_PAGE };
}

export const REPORT: DocumentSummary = {
  key: "document:x",
  title: "报告",
  issuer: null,
  area: null,
  year: null,
  period: null,
  file: "x.txt",
};

export function documentAnswer(given: Partial<DocumentAnswer> = {}): DocumentAnswer {
  const counts = { sections: 0, passages: 1, mentions: 0, facts: 0 };
  return { ...REPORT, sha256: "", loadedAt: null, ...counts, ...given };
}

export function factAnswer(relationship: GraphRelationship, subject: GraphNode, object: GraphNode): FactAnswer {
  return { fact: relationship, subject, object, evidence: [], correction: null };
}

/** The job of an upload, next in line unless something else is given. */
export function job(given: Partial<Job> = {}): Job {
  return {
    id: "a",
    kind: "load",
    title: "甲.txt",
    redoes: false,
    by: null,
    createdAt: "2026-01-01T00:00:00Z",
    ...WAITING,
    ...given,
  };
}

/** An API where nothing is to be found but what a test gives. */
export function fakeApi(given: Partial<Api> = {}): Api {
  return {
    health: missing,
    schema: () => Promise.resolve({ labels: [], relationshipTypes: [] }),
    search: missing,
    entity: missing,
    neighbours: missing,
    neighbourTotals: missing,
    subgraph: missing,
    paths: missing,
    observations: missing,
    merges: missing,
    evidence: missing,
    fact: missing,
    crossing: missing,
    corrections: missing,
    correct: missing,
    takeBack: missing,
    documents: missing,
    document: missing,
    documentText: missing,
    passages: missing,
    sections: missing,
    query: missing,
    explain: () => Promise.resolve(null),
    queryLines: missing,
    queryBounds: missing,
    queries: missing,
    savedQueries: missing,
    saveQuery: missing,
    removeQuery: missing,
    understand: missing,
    upload: missing,
    inspect: missing,
    undoJob: missing,
    jobs: missing,
    cancelJob: missing,
    followJob: () => Promise.resolve(),
    session: missing,
    signIn: missing,
    signOut: missing,
    views: missing,
    view: missing,
    saveView: missing,
    removeView: missing,
    saveLink: missing,
    link: missing,
    namedQuery: () => Promise.resolve(result([])),
    ...given,
  };
}

export interface FakeAddress extends Address {
  readonly entries: string[];
  readonly goBack: () => void;
  /** Does what waits for a moment of rest. */
  readonly rest: () => Promise<void>;
}

/** An address bar with its history; the last entry is where one is. */
export function fakeAddress(search = ""): FakeAddress {
  const entries = [search];
  const tabs: (string | null)[] = [null];
  let waiting: (() => Promise<void>) | null = null;
  const listeners: ((search: string, tab: string | null) => void)[] = [];
  return {
    entries,
    read: () => entries.at(-1) ?? "",
    tab: () => tabs.at(-1) ?? null,
    write(written, mode, tab) {
      if (mode === "replace") for (const list of [entries, tabs]) list.pop();
      entries.push(written);
      tabs.push(tab);
    },
    atRest(work) {
      waiting = work;
    },
    async rest() {
      await waiting?.();
    },
    signIn: () => void entries.push("sign-in"),
    onReturn: (listener) => void listeners.push(listener),
    goBack() {
      for (const list of [entries, tabs]) list.pop();
      for (const listener of listeners) listener(entries.at(-1) ?? "", tabs.at(-1) ?? null);
    },
  };
}

export function fakeMemory(): Memory {
  const kept = new Map<string, string>();
  return { get: (name) => kept.get(name) ?? null, set: (name, value) => void kept.set(name, value) };
}

/** A page that is not started, in a world where nothing is to be found but what a test gives. */
export function openCore({ api, search = "", ...given }: Opened = {}) {
  const address = fakeAddress(search);
  const memory = given.memory ?? fakeMemory();
  const visit = given.visit ?? fakeMemory();
  const core = createCore({ languages: ["zh-CN"], ...given, api: fakeApi(api), address, memory, visit });
  return { core, address, memory, visit, state: () => core.state.getState() };
}

export interface Opened extends Partial<Omit<Surroundings, "api" | "address">> {
  readonly api?: Partial<Api>;
  /** What the address says. */
  readonly search?: string;
}

function missing(): Promise<never> {
  return Promise.reject(new RequestError({ code: "not-found", detail: "There is nothing of that name." }));
}
