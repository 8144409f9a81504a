import { checkBatch } from "#server/store/batch-check.js";
import { mergeDescriptions, type Description } from "#server/store/entity-merge.js";
import type { Sentence } from "#model/language.js";
import { isEntityType } from "#model/ontology.js";
import { GraphError } from "#model/problem.js";
import { curatedDocument } from "./curated-import.js";
import { documentsFromGraph, type ImportedDocument } from "./documents-from-graph.js";
import type { GraphInput } from "./graph-input.js";
import { modelGraph, type ModelGraph } from "./model-graph.js";
import { fileProblem } from "./read-items.js";

/**
 * The documents that an import writes: those that the files hold whole, or, where they hold none, one of its own (`document:import/NAME`). All
 * is looked at before anything is written. Throws `invalid-file`.
 */
export function documentsInInput(input: GraphInput): {
  readonly documents: readonly ImportedDocument[];
  readonly problems: readonly Sentence[];
} {
  if (input.nodes.size === 0) return { documents: [], problems: [] };
  const isWhole = [...input.nodes.values()].some(({ labels }) => labels.includes("Original"));
  const { documents, problems } = isWhole ? wholeDocuments(input) : curated(input);
  for (const { batch } of documents) {
    try {
      checkBatch(batch);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      const { en, zh } = error.sentence;
      const sentence = { en: `${input.name}: ${en}`, zh: `${input.name}：${zh}` };
      throw new GraphError("invalid-file", sentence, { cause: error });
    }
  }
  return { documents, problems };
}

function curated(input: GraphInput) {
  const { batch, problems } = curatedDocument(input);
  return { documents: [{ batch }], problems };
}

function wholeDocuments(input: GraphInput) {
  const graph = modelGraph(input);
  const documents = documentsFromGraph(graph);
  requireNoStrayOriginal(graph);
  requireDescribed(graph);
  return { documents, problems: [] };
}

function requireNoStrayOriginal(graph: ModelGraph): void {
  const read = new Set(
    graph.ofKind((kind) => kind === "Document").flatMap(({ id }) => graph.from(id, "READ_FROM").map(({ end }) => end)),
  );
  for (const { id, place } of graph.ofKind((kind) => kind === "Original")) {
    if (!read.has(id))
      throw fileProblem(place, { en: `${id} is the original of no document.`, zh: `${id} 不是任何文件的原文。` });
  }
}

/** What an entity is follows from what documents know of it: a change that is only made on the entity itself would be lost. */
function requireDescribed(graph: ModelGraph): void {
  const descriptions = new Map<string, Description[]>();
  for (const { id } of graph.ofKind((kind) => kind === "Document")) {
    for (const { end, properties } of graph.from(id, "DESCRIBES")) {
      const known = descriptions.get(end) ?? [];
      descriptions.set(end, known);
      known.push({ document: id, properties });
    }
  }
  for (const { id, properties, place } of graph.ofKind(isEntityType)) {
    const known = descriptions.get(id);
    if (known === undefined)
      throw fileProblem(place, { en: `no document in the file describes ${id}.`, zh: `文件中没有文档描述 ${id}。` });
    const merged = mergeDescriptions(id, known);
    const names = new Set([...Object.keys(merged), ...Object.keys(properties)]);
    const different = [...names].find((name) => comparable(merged[name]) !== comparable(properties[name]));
    if (different !== undefined) {
      throw fileProblem(place, {
        en: `${different} of ${id} is not what the file's documents know of it; change it on DESCRIBES, or export the documents with --document.`,
        zh: `${id} 的 ${different} 与其中各文件所描述的不符；请在 DESCRIBES 上修改，或用 --document 导出这些文件。`,
      });
    }
  }
}

/** An empty list is no other value than none: Neo4j's import of tables gives none. */
function comparable(value: unknown): string | undefined {
  return Array.isArray(value) && value.length === 0 ? undefined : JSON.stringify(value);
}
