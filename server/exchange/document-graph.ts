import { z } from "zod";
import {
  nodeId,
  Properties,
  relationshipId,
  type GraphNode,
  type GraphRelationship,
  type Subgraph,
} from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { GraphSource } from "#server/graph-export.js";
import { mergeDescriptions } from "#server/store/entity-merge.js";

const LIMITS = { maxRows: 1_000_000, timeoutMs: 120_000 };

const Row = {
  document: z.object({ document: Properties, original: Properties }),
  section: z.object({ properties: Properties }),
  place: z.object({ key: z.string(), parent: z.string() }),
  passage: z.object({ parent: z.string(), properties: Properties }),
  description: z.object({ entity: z.string(), properties: Properties }),
  mention: z.object({ passage: z.string(), entity: z.string(), properties: Properties }),
  fact: z.object({ type: z.string(), start: z.string(), end: z.string(), properties: Properties }),
  observation: z.object({ indicator: z.string(), properties: Properties }),
  subject: z.object({ observation: z.string(), entity: z.string() }),
};
const EntityRow = z.tuple([z.string(), z.string()]);

/**
 * All that a document says: the graph as it would be were nothing else loaded, so that its entities know only what it says of them. Throws
 * `not-found`.
 */
export async function graphOfDocument(source: GraphSource, document: string): Promise<Subgraph> {
  const [read] = await rows(source, document, { "stored-document": Row.document });
  if (read === undefined)
    throw new GraphError("not-found", {
      en: `There is no document “${document}” in the graph.`,
      zh: `图中没有文件“${document}”。`,
    });
  const sections = await rows(source, document, { "stored-sections": Row.section });
  const places = await rows(source, document, {
    "stored-sections-in-documents": Row.place,
    "stored-sections-in-sections": Row.place,
  });
  const passages = await rows(source, document, {
    "stored-passages-in-documents": Row.passage,
    "stored-passages-in-sections": Row.passage,
  });
  const descriptions = await rows(source, document, { "stored-descriptions": Row.description });
  const mentions = await rows(source, document, { "stored-mentions": Row.mention });
  const facts = await rows(source, document, { "stored-facts": Row.fact });
  const observations = await rows(source, document, { "stored-observations": Row.observation });
  const subjects = await rows(source, document, { "stored-observation-subjects": Row.subject });
  const types = await entityTypes(source, document);
  return {
    nodes: [
      node(["Document"], read.document),
      node(["Original"], read.original),
      ...sections.map(({ properties }) => node(["Section"], properties)),
      ...passages.map(({ properties }) => node(["Passage"], properties)),
      ...descriptions.map(({ entity, properties }) =>
        node(
          ["Entity", types.get(entity) ?? ""],
          Properties.parse(mergeDescriptions(entity, [{ document, properties }])),
        ),
      ),
      ...observations.map(({ properties }) => node(["Observation"], properties)),
    ],
    relationships: [
      relationship("READ_FROM", document, nodeId(["Original"], document)),
      ...places.map(({ key, parent }) => relationship("IN", key, parent)),
      ...passages.map(({ parent, properties }) => relationship("IN", keyOf(properties), parent)),
      ...descriptions.map(({ entity, properties }) => relationship("DESCRIBES", document, entity, properties)),
      ...mentions.map(({ passage, entity, properties }) => relationship("MENTIONS", passage, entity, properties)),
      ...facts.map(({ type, start, end, properties }) => relationship(type, start, end, properties)),
      ...observations.map(({ indicator, properties }) => relationship("OF", keyOf(properties), indicator)),
      ...subjects.map(({ observation, entity }) => relationship("ABOUT", observation, entity)),
    ],
  };
}

async function rows<Schema extends z.ZodType>(
  { store, catalogue, signal }: GraphSource,
  document: string,
  queries: Readonly<Record<string, Schema>>,
): Promise<z.output<Schema>[]> {
  const found: z.output<Schema>[] = [];
  for (const [name, schema] of Object.entries(queries)) {
    const result = await store.run(catalogue.get(name), { document }, { ...LIMITS, signal });
    if (result.truncated)
      throw new GraphError("too-large", {
        en: `${document} is too large to be exported by itself.`,
        zh: `${document} 过大，无法单独导出。`,
      });
    for (const [row] of result.rows) found.push(schema.parse(row));
  }
  return found;
}

async function entityTypes(
  { store, catalogue, signal }: GraphSource,
  document: string,
): Promise<ReadonlyMap<string, string>> {
  const result = await store.run(catalogue.get("document-entities"), { document }, { ...LIMITS, signal });
  return new Map(result.rows.map((row) => EntityRow.parse(row)));
}

function node(labels: string[], properties: Properties): GraphNode {
  return { id: nodeId(labels, keyOf(properties)), labels, properties };
}

function relationship(type: string, start: string, end: string, properties: Properties = {}): GraphRelationship {
  return { id: relationshipId(type, start, end, properties), type, start, end, properties };
}

function keyOf(properties: Properties): string {
  return String(properties["key"]);
}
