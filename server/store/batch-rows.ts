import type { DocumentBatch, EntityRecord, FactRecord } from "#model/batch.js";
import type { ParamValue } from "#model/query.js";

export type Row = Readonly<Record<string, ParamValue>>;

/** The rows of `write-<part>.cypher`; `stored-<part>.cypher` gives the same rows back from a store. */
export interface BatchPart {
  readonly part: string;
  readonly rows: readonly Row[];
  /** How many nodes and relationships a row becomes. */
  readonly nodesPerRow: number;
  readonly relationshipsPerRow: number;
}

/** All that a document says as rows of the writing queries, in the order in which they are to be written. Null is left out. */
export function partsFromBatch(batch: DocumentBatch): readonly BatchPart[] {
  const inDocument = ({ parent }: { readonly parent: string }) => parent === batch.document.key;
  const inSection = (child: { readonly parent: string }) => !inDocument(child);
  const links = batch.sections.map(({ key, parent }) => ({ key, parent }));
  const passages = batch.passages.map((passage) => ({
    parent: passage.parent,
    properties: present(passage, ["parent"]),
  }));
  return [
    part("document", [1 + 1, 1], [documentRow(batch)]),
    part(
      "sections",
      [1, 0],
      batch.sections.map((section) => ({ properties: present(section, ["parent"]) })),
    ),
    part("sections-in-documents", [0, 1], links.filter(inDocument)),
    part("sections-in-sections", [0, 1], links.filter(inSection)),
    part("passages-in-documents", [1, 1], passages.filter(inDocument)),
    part("passages-in-sections", [1, 1], passages.filter(inSection)),
    part(
      "entities",
      [1, 0],
      batch.entities.map(({ key, type }) => ({ key, type })),
    ),
    part(
      "descriptions",
      [0, 1],
      batch.entities.map((entity) => descriptionRow(batch.document.key, entity)),
    ),
    part(
      "mentions",
      [0, 1],
      batch.mentions.map((mention) => ({
        passage: mention.passage,
        entity: mention.entity,
        properties: present(mention, ["passage", "entity"]),
      })),
    ),
    part("facts", [0, 1], batch.facts.map(factRow)),
    part(
      "observations",
      [1, 1],
      batch.observations.map((observation) => ({
        indicator: observation.indicator,
        properties: present(observation, ["indicator", "about"]),
      })),
    ),
    part(
      "observation-subjects",
      [0, 1],
      batch.observations.flatMap(({ key, about }) => about.map((entity) => ({ observation: key, entity }))),
    ),
  ];
}

export function factRow(fact: FactRecord): Row {
  const { type, start, end } = fact;
  return { type, start, end, properties: present(fact, ["type", "start", "end"]) };
}

function part(
  part: string,
  [nodesPerRow, relationshipsPerRow]: readonly [number, number],
  rows: readonly Row[],
): BatchPart {
  return { part, rows, nodesPerRow, relationshipsPerRow };
}

function documentRow({ document, original }: DocumentBatch): Row {
  return { document: present(document, []), original: { key: document.key, text: original } };
}

function descriptionRow(document: string, entity: EntityRecord): Row {
  return { document, entity: entity.key, properties: present(entity, ["key", "type"]) };
}

export function present(record: Row, leaveOut: readonly string[]): Row {
  return Object.fromEntries(
    Object.entries(record).filter(([name, value]) => value !== null && !leaveOut.includes(name)),
  );
}
