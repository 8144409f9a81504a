import type { EntityAnswer } from "#model/api.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import { expect, test } from "vitest";
import { byOtherEnd, documentCount, factGroups } from "./fact-groups.js";

const place = node("place:西岸", "Place");
const project = node("project:西岸传媒港", "Project");
const event = node("event:西岸音乐节", "Event");

function node(id: string, type: string): GraphNode {
  return { id, labels: ["Entity", type], properties: { key: id, name: id.slice(id.indexOf(":") + 1) } };
}

function fact(id: string, start: string, end: string): GraphRelationship {
  const properties = {
    status: "ongoing",
    basis: "stated",
    confidence: 0.9,
    rule: "located-in",
    document: "document:a",
    evidence: ["p1", "p2"],
  };
  return { id, type: "LOCATED_IN", start, end, properties };
}

const answer: EntityAnswer = {
  entity: place,
  totals: [
    { type: "LOCATED_IN", direction: "in", label: "Project", count: 30 },
    { type: "LOCATED_IN", direction: "in", label: "Event", count: 2 },
    { type: "PART_OF", direction: "out", label: "Place", count: 1 },
  ],
  degree: 33,
  mentions: 50,
  documents: { items: [], total: 0, truncated: false, nextCursor: null },
  observations: { items: [], total: 0, truncated: false, nextCursor: null },
};

test("facts are grouped by type and direction, with the store's totals over all types of the other end", () => {
  const relationships = [
    fact("fact:1", project.id, place.id),
    fact("fact:2", event.id, place.id),
    fact("fact:3", project.id, event.id),
  ];
  const neighbours = { nodes: [project, event], relationships, total: 33, facts: 33, truncated: true };
  const properties = {
    status: "ongoing",
    basis: "stated",
    confidence: 0.9,
    rule: "located-in",
    trigger: null,
    document: "document:a",
    sentences: 2,
  };
  expect(factGroups(place, answer, neighbours)).toEqual([
    {
      type: "LOCATED_IN",
      direction: "in",
      total: 32,
      facts: [
        { id: "fact:1", type: "LOCATED_IN", subject: project, object: place, other: project, ...properties },
        { id: "fact:2", type: "LOCATED_IN", subject: event, object: place, other: event, ...properties },
      ],
    },
    { type: "PART_OF", direction: "out", total: 1, facts: [] },
  ]);
});

test("facts with the same entity stand together, in the order of the years of their documents", () => {
  const [first, second] = [report("document:b", 2014), report("document:a", 2015)];
  const documents = { ...answer.documents, items: [second, first], total: 2 };
  const relationships = [
    statedBy("document:a", fact("fact:1", project.id, place.id)),
    statedBy("document:b", fact("fact:2", event.id, place.id)),
    statedBy("document:unlisted", fact("fact:3", project.id, place.id)),
    statedBy("document:b", fact("fact:4", project.id, place.id)),
  ];
  const neighbours = { nodes: [project, event], relationships, total: 2, facts: 4, truncated: false };
  const [group] = factGroups(place, { ...answer, documents }, neighbours);
  expect(group?.facts.map(({ id }) => id)).toEqual(["fact:4", "fact:1", "fact:3", "fact:2"]);
});

test("partners stand in one group, whichever of the two the report names first", () => {
  const [customs, bank] = [node("department:上海海关", "Department"), node("organization:中国银行", "Organization")];
  const totals: EntityAnswer["totals"] = [
    { type: "PARTNERS_WITH", direction: "in", label: "Department", count: 1 },
    { type: "PARTNERS_WITH", direction: "out", label: "Organization", count: 1 },
  ];
  const relationships = [partners("fact:1", customs.id, place.id), partners("fact:2", place.id, bank.id)];
  const groups = factGroups(
    place,
    { ...answer, totals },
    { nodes: [customs, bank], relationships, total: 2, facts: 2, truncated: false },
  );
  expect(groups.map(({ facts, ...group }) => ({ ...group, facts: facts.map(({ id }) => id) }))).toEqual([
    { type: "PARTNERS_WITH", direction: "out", total: 2, facts: ["fact:1", "fact:2"] },
  ]);
});

function partners(id: string, start: string, end: string): GraphRelationship {
  return { ...fact(id, start, end), type: "PARTNERS_WITH" };
}

function statedBy(document: string, { properties, ...rest }: GraphRelationship): GraphRelationship {
  return { ...rest, properties: { ...properties, document } };
}

function report(key: string, year: number): EntityAnswer["documents"]["items"][number] {
  return { key, title: key, area: null, issuer: null, year, period: String(year), file: `${key}.txt` };
}

test("what several reports state of the same two entities is one row", () => {
  const relationships = [
    fact("fact:1", project.id, place.id),
    fact("fact:2", event.id, place.id),
    fact("fact:3", project.id, place.id),
  ];
  const neighbours = { nodes: [project, event], relationships, total: 3, facts: 3, truncated: false };
  const [group] = factGroups(place, answer, neighbours);
  expect(byOtherEnd(group?.facts ?? []).map((facts) => facts.map(({ id }) => id))).toEqual([
    ["fact:1", "fact:3"],
    ["fact:2"],
  ]);
});

test("documents that state facts count once each, and facts that tell none count for no document", () => {
  expect(documentCount(["document:a", "document:b", "document:a", null].map((document) => ({ document })))).toBe(2);
  expect(documentCount([{ document: null }])).toBe(0);
});
