import { z } from "zod";
import {
  DocumentRecord,
  EntityRecord,
  FactRecord,
  MentionRecord,
  ObservationRecord,
  PassageRecord,
  SectionRecord,
  type DocumentBatch,
} from "#model/batch.js";
import { compareCodePoints } from "#model/text-order.js";
import { keyProblem } from "./key-rules.js";
import type { ModelGraph } from "./model-graph.js";
import { fileProblem, type ReadNode, type ReadRelationship } from "./read-items.js";
import { recordFrom } from "./records.js";

export interface ImportedDocument {
  readonly batch: DocumentBatch;
  /** When it was loaded where it was exported; absent where the file does not tell. */
  readonly loadedAt?: string;
}

/** Reads back the whole documents that a graph holds, each with its original, its passages and all that it says. */
export function documentsFromGraph(graph: ModelGraph): ImportedDocument[] {
  const shares = sharesByDocument(graph);
  const documents = graph.ofKind((kind) => kind === "Document").toSorted((a, b) => compareCodePoints(a.id, b.id));
  return documents.map((document) => documentFrom(document, shares.get(document.id) ?? emptyShare(), graph));
}

/** What belongs to one document. */
interface Share {
  readonly sections: ReadNode[];
  readonly passages: ReadNode[];
  readonly observations: ReadNode[];
  readonly facts: ReadRelationship[];
}

function emptyShare(): Share {
  return { sections: [], passages: [], observations: [], facts: [] };
}

function sharesByDocument(graph: ModelGraph): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  const shareOf = (document: string): Share => {
    const share = shares.get(document) ?? emptyShare();
    shares.set(document, share);
    return share;
  };
  for (const section of graph.ofKind((kind) => kind === "Section"))
    shareOf(holderOf(section, graph)).sections.push(section);
  for (const passage of graph.ofKind((kind) => kind === "Passage"))
    shareOf(holderOf(passage, graph)).passages.push(passage);
  for (const observation of graph.ofKind((kind) => kind === "Observation")) {
    shareOf(statedBy(observation, observation.id, graph)).observations.push(observation);
  }
  for (const fact of graph.facts) shareOf(statedBy(fact, String(fact.properties["key"]), graph)).facts.push(fact);
  return shares;
}

/** The document above a section or passage. */
function holderOf(part: ReadNode, graph: ModelGraph): string {
  let above = parentOf(part, graph);
  // No deeper than any document is; `checkBatch` says what is too deep.
  for (let depth = 0; depth < 1_000; depth += 1) {
    const node = graph.input.nodes.get(above);
    if (node === undefined || graph.kinds.get(above) === "Document") return above;
    above = parentOf(node, graph);
  }
  throw fileProblem(part.place, { en: `${part.id} lies within itself.`, zh: `${part.id} 位于自身之内。` });
}

function parentOf({ id, place }: ReadNode, graph: ModelGraph): string {
  const [parent, ...others] = graph.from(id, "IN");
  if (parent === undefined)
    throw fileProblem(place, { en: `${id} stands in no document.`, zh: `${id} 不属于任何文件。` });
  if (others.length > 0)
    throw fileProblem(place, {
      en: `${id} stands in more than one section or document.`,
      zh: `${id} 属于不止一个章节或文件。`,
    });
  return parent.end;
}

function statedBy({ properties, place }: ReadNode | ReadRelationship, what: string, graph: ModelGraph): string {
  const { document } = properties;
  if (typeof document === "string" && graph.kinds.get(document) === "Document") return document;
  throw fileProblem(place, {
    en: `${what} is stated by ${String(document)}, which the file does not hold.`,
    zh: `${what} 的出处是 ${String(document)}，而文件中没有它。`,
  });
}

function documentFrom(node: ReadNode, share: Share, graph: ModelGraph): ImportedDocument {
  const { loadedAt, ...properties } = node.properties;
  const { place } = node;
  const document = recordFrom(DocumentRecord, { properties, place, what: node.id });
  requireKey(node, "Document", document.key);
  const loaded = loadedAt === undefined ? {} : { loadedAt: loadingTime(loadedAt, node) };
  const original = originalOf(node, graph);
  const inside = { graph, original, document: document.key };
  const passages = share.passages.map((passage) => passageFrom(passage, inside)).toSorted(byOrder);
  const batch: DocumentBatch = {
    document,
    original,
    sections: share.sections.map((section) => sectionFrom(section, inside)).toSorted(byOrder),
    passages,
    entities: entitiesOf(node, graph),
    mentions: share.passages.flatMap((passage) => mentionsIn(passage, inside)).toSorted(byStart),
    facts: share.facts.map(factFrom).toSorted(byEvidence),
    observations: share.observations.map((observation) => observationFrom(observation, graph)).toSorted(byEvidence),
  };
  return { batch, ...loaded };
}

function loadingTime(loadedAt: unknown, { id, place }: ReadNode): string {
  const time = z.iso.datetime({ offset: true }).safeParse(loadedAt);
  if (!time.success)
    throw fileProblem(place, { en: `loadedAt of ${id} is no time.`, zh: `${id} 的 loadedAt 不是时间。` });
  return time.data;
}

function originalOf({ id, place }: ReadNode, graph: ModelGraph): string {
  const [link, ...others] = graph.from(id, "READ_FROM");
  const original = link === undefined ? undefined : graph.input.nodes.get(link.end);
  if (original === undefined || others.length > 0)
    throw fileProblem(place, { en: `${id} must have one original.`, zh: `${id} 必须有且只有一份原文。` });
  const { key, text } = recordFrom(z.object({ key: z.string(), text: z.string() }), {
    properties: original.properties,
    place: original.place,
    what: original.id,
  });
  if (key !== id)
    throw fileProblem(original.place, {
      en: `the original of ${id} has another key, ${key}.`,
      zh: `${id} 的原文的键不同：${key}。`,
    });
  return text;
}

interface Inside {
  readonly graph: ModelGraph;
  readonly original: string;
  readonly document: string;
}

function sectionFrom(node: ReadNode, { graph, document }: Inside) {
  const links = { parent: parentOf(node, graph) };
  const section = recordFrom(SectionRecord, { properties: node.properties, links, place: node.place, what: node.id });
  requireKey(node, "Section", section.key, document);
  return section;
}

function passageFrom(node: ReadNode, { graph, original, document }: Inside) {
  const links = { parent: parentOf(node, graph) };
  const passage = recordFrom(PassageRecord, { properties: node.properties, links, place: node.place, what: node.id });
  requireKey(node, "Passage", passage.key, document);
  if (original.slice(passage.start, passage.end) !== (passage.surface ?? passage.text)) {
    throw fileProblem(node.place, {
      en: `${node.id} is not what its original says from ${passage.start} to ${passage.end}.`,
      zh: `${node.id} 与原文 ${passage.start} 至 ${passage.end} 处的文字不符。`,
    });
  }
  return passage;
}

function mentionsIn({ id }: ReadNode, { graph, original }: Inside) {
  return graph.from(id, "MENTIONS").map(({ properties, end, place }) => {
    const links = { passage: id, entity: end };
    const mention = recordFrom(MentionRecord, { properties, links, place, what: `a mention in ${id}` });
    if (original.slice(mention.start, mention.end) !== mention.surface) {
      throw fileProblem(place, {
        en: `the original does not say “${mention.surface}” from ${mention.start} to ${mention.end}.`,
        zh: `原文 ${mention.start} 至 ${mention.end} 处不是“${mention.surface}”。`,
      });
    }
    return mention;
  });
}

function entitiesOf(document: ReadNode, graph: ModelGraph) {
  const entities = graph.from(document.id, "DESCRIBES").map(({ end, properties, place }) => {
    const node = graph.input.nodes.get(end);
    const links = { key: end, type: graph.kinds.get(end) };
    const entity = recordFrom(EntityRecord, { properties, links, place, what: `what ${document.id} knows of ${end}` });
    if (node !== undefined) requireKey(node, entity.type, entity.key);
    return entity;
  });
  return entities.toSorted((a, b) => compareCodePoints(a.key, b.key));
}

function factFrom({ type, start, end, properties, place }: ReadRelationship) {
  const fact = recordFrom(FactRecord, {
    properties,
    links: { type, start, end },
    place,
    what: `a ${type} of ${start}`,
  });
  if (!fact.key.startsWith("fact:"))
    throw fileProblem(place, {
      en: `the key of a fact begins with fact:, but this is ${fact.key}.`,
      zh: `事实的键以 fact: 开头，而这里是 ${fact.key}。`,
    });
  return fact;
}

function observationFrom(node: ReadNode, graph: ModelGraph) {
  const indicators = graph.from(node.id, "OF").map(({ end }) => end);
  const about = graph.from(node.id, "ABOUT").map(({ end }) => end);
  const [indicator] = indicators;
  if (indicator === undefined || indicators.length > 1 || graph.kinds.get(indicator) !== "Indicator") {
    throw fileProblem(node.place, {
      en: `${node.id} must be of one indicator.`,
      zh: `${node.id} 必须属于且只属于一个指标。`,
    });
  }
  const links = { indicator, about: about.toSorted(compareCodePoints) };
  const observation = recordFrom(ObservationRecord, {
    properties: node.properties,
    links,
    place: node.place,
    what: node.id,
  });
  requireKey(node, "Observation", observation.key);
  return observation;
}

function requireKey(node: ReadNode, kind: Parameters<typeof keyProblem>[0], key: string, document?: string): void {
  const problem =
    node.id === key
      ? keyProblem(kind, key, document)
      : { en: `its id in the file is ${node.id}`, zh: `文件中它的标识是 ${node.id}` };
  if (problem === null) return;
  throw fileProblem(node.place, {
    en: `${key} cannot be the key of this ${kind}: ${problem.en}.`,
    zh: `${key} 不能作为这个 ${kind} 的键：${problem.zh}。`,
  });
}

function byOrder(a: { readonly order: number; readonly key: string }, b: typeof a): number {
  return a.order - b.order || compareCodePoints(a.key, b.key);
}

function byStart(a: MentionRecord, b: MentionRecord): number {
  return a.start - b.start || b.end - a.end || compareCodePoints(a.entity, b.entity);
}

type Stated = { readonly evidence: readonly string[]; readonly key: string };

function byEvidence(a: Stated, b: Stated): number {
  return compareCodePoints(a.evidence[0] ?? "", b.evidence[0] ?? "") || compareCodePoints(a.key, b.key);
}
