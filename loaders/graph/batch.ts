import type {
  DocumentBatch,
  DocumentRecord,
  FactRecord,
  MentionRecord,
  ObservationRecord,
  PassageRecord,
  SectionRecord,
} from "#model/batch.js";
import type { Identities } from "../identity/identities.js";
import type { MappedText } from "../mapped-text.js";
import { originalSpan } from "../mapped-text.js";
import type {
  EntityRef,
  FactsFound,
  Figure,
  Mention,
  StatedFact,
  StructuredPassage,
  StructuredSection,
  StructuredText,
} from "../stages.js";
import type { EntityLookup, ResolvedEntities } from "./entities.js";
import { compareText, resolveEntities } from "./entities.js";
import { factKey, observationKey, passageKey, sectionKey } from "./keys.js";

/** All that the stages before found in one document. */
export interface ReadDocument {
  readonly document: DocumentRecord;
  readonly original: string;
  readonly clean: MappedText;
  readonly structured: StructuredText;
  readonly mentions: readonly Mention[];
  readonly found: FactsFound;
}

/** What is known of things before the document is read. */
export interface EntityKnowledge {
  readonly lookup: EntityLookup;
  readonly identities: Identities;
}

/**
 * Gives everything its key and its place in the original. Facts and figures whose ends the document neither names
 * nor implies are left out.
 */
export function batchFromDocument(read: ReadDocument, { lookup, identities }: EntityKnowledge): DocumentBatch {
  const key = read.document.key;
  const entities = resolveEntities(read.mentions, {
    document: read.document,
    passages: read.structured.passages,
    identities,
    implied: impliedEntities(read),
    units: unitsOf(read.found.figures),
    lookup,
  });
  const passages = passageRecords(read);
  return {
    document: read.document,
    original: read.original,
    sections: sectionRecords(key, read.structured),
    passages,
    entities: entities.records,
    mentions: mentionRecords(read, passages, entities),
    facts: factRecords(key, read.found.facts, entities),
    observations: observationRecords(key, read.found.figures, entities),
  };
}

/** “制定《…办法》” names no subject and means the issuing body: such a fact brings it into the graph, though no words name it. */
function impliedEntities({ document, found }: ReadDocument): EntityRef[] {
  const { issuer, area } = document;
  const ends = found.facts.flatMap((fact) => [fact.subject, fact.object]);
  return [
    ...(issuer !== null && ends.some(({ type, name }) => type === "Department" && name === issuer)
      ? [{ type: "Department" as const, name: issuer }]
      : []),
    ...(area !== null && ends.some(({ type, name }) => type === "Place" && name === area)
      ? [{ type: "Place" as const, name: area }]
      : []),
  ];
}

function unitsOf(figures: readonly Figure[]): Map<string, string> {
  const units = new Map<string, string>();
  for (const figure of figures) {
    if (figure.unit !== null && !units.has(figure.indicator)) units.set(figure.indicator, figure.unit);
  }
  return units;
}

function sectionRecords(document: string, structured: StructuredText): SectionRecord[] {
  return structured.sections.map((section, order) => ({
    key: sectionKey(document, order),
    title: section.title,
    level: section.level,
    order,
    modality: section.modality,
    parent: section.parent === null ? document : sectionKey(document, section.parent),
  }));
}

function passageRecords(read: ReadDocument): PassageRecord[] {
  return read.structured.passages.map((passage, order) => {
    const span = originalSpan(read.clean, passage.span);
    const surface = read.original.slice(span.start, span.end);
    return {
      key: passageKey(read.document.key, order),
      text: passage.text,
      surface: surface === passage.text ? null : surface,
      kind: passage.kind,
      start: span.start,
      end: span.end,
      order,
      guessed: isGuessed(read.clean.guessed, passage.span.start, passage.span.end),
      ...ownModality(passage, read.structured.sections),
      parent: passage.section === null ? read.document.key : sectionKey(read.document.key, passage.section),
    };
  });
}

function ownModality(
  { kind, section, modality }: StructuredPassage,
  sections: readonly StructuredSection[],
): Pick<PassageRecord, "modality"> {
  const told = (section === null ? undefined : sections[section]?.modality) ?? "review";
  return kind === "chrome" || modality === told ? {} : { modality };
}

/** Whether one of the ascending positions lies in the range; by bisection. */
function isGuessed(positions: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return (positions[low] ?? Infinity) < end;
}

function mentionRecords(
  read: ReadDocument,
  passages: readonly PassageRecord[],
  entities: ResolvedEntities,
): MentionRecord[] {
  const records = new Map<string, MentionRecord>();
  for (const mention of read.mentions) {
    const structured = read.structured.passages[mention.passage];
    const passage = passages[mention.passage];
    const entity = entities.keyOf(mention);
    if (structured === undefined || passage === undefined || entity === null) continue;
    const base = structured.span.start;
    const span = originalSpan(read.clean, { start: base + mention.start, end: base + mention.end });
    records.set(`${passage.key} ${entity} ${span.start} ${span.end}`, {
      passage: passage.key,
      entity,
      start: span.start,
      end: span.end,
      surface: read.original.slice(span.start, span.end),
      textStart: mention.start,
      textEnd: mention.end,
    });
  }
  return [...records.values()].toSorted(
    (a, b) => a.start - b.start || b.end - a.end || compareText(a.entity, b.entity),
  );
}

function factRecords(document: string, facts: readonly StatedFact[], entities: ResolvedEntities): FactRecord[] {
  const records = new Map<string, FactRecord>();
  for (const fact of facts) {
    const record = factRecord(document, fact, entities);
    if (record === null) continue;
    const before = records.get(record.key);
    records.set(record.key, before === undefined ? record : mergeFacts(before, record));
  }
  return [...records.values()].toSorted(
    (a, b) => compareText(a.evidence[0] ?? "", b.evidence[0] ?? "") || compareText(a.key, b.key),
  );
}

function factRecord(document: string, fact: StatedFact, entities: ResolvedEntities): FactRecord | null {
  let start = entities.keyOf(fact.subject);
  let end = entities.keyOf(fact.object);
  if (start === null || end === null || start === end) return null;
  // A symmetric relationship has one direction here, so that it is one edge whoever is named first.
  if (fact.type === "PARTNERS_WITH" && compareText(start, end) > 0) [start, end] = [end, start];
  return {
    key: factKey(fact.type, { start, end }, document),
    type: fact.type,
    start,
    end,
    document,
    evidence: fact.evidence.map((passage) => passageKey(document, passage)),
    trigger: fact.trigger,
    basis: fact.basis,
    status: fact.status,
    confidence: fact.confidence,
    rule: fact.rule,
  };
}

/** The same fact found twice: a stated basis before a heading's, then the surer finding; the evidence of both. */
function mergeFacts(a: FactRecord, b: FactRecord): FactRecord {
  const [better, other] = rankOfFact(b) > rankOfFact(a) ? [b, a] : [a, b];
  if (better.basis !== other.basis) return better;
  const evidence = [...new Set([...better.evidence, ...other.evidence])];
  // The trigger stands in the first passage, so the better finding's own passage stays first.
  const [first, ...rest] = evidence;
  return first === undefined ? better : { ...better, evidence: [first, ...rest.toSorted(compareText)] };
}

function rankOfFact(fact: FactRecord): number {
  return (fact.basis === "stated" ? 1 : 0) + fact.confidence;
}

function observationRecords(
  document: string,
  figures: readonly Figure[],
  entities: ResolvedEntities,
): ObservationRecord[] {
  const records = new Map<string, ObservationRecord>();
  for (const figure of figures) {
    const indicator = entities.keyOf({ type: "Indicator", name: figure.indicator });
    if (indicator === null) continue;
    const evidence = figure.evidence.map((passage) => passageKey(document, passage));
    const { value, unit, growthPercent, period, status, indicator: _, ...details } = figure;
    const key = observationKey([document, indicator, value, unit, growthPercent, period, status, evidence[0] ?? null]);
    const about = figure.about.flatMap((entity) => entities.keyOf(entity) ?? []).toSorted(compareText);
    records.set(key, {
      ...details,
      key,
      indicator,
      about: [...new Set(about)],
      value,
      unit,
      growthPercent,
      period,
      status,
      document,
      evidence,
    });
  }
  return [...records.values()].toSorted(
    (a, b) => compareText(a.evidence[0] ?? "", b.evidence[0] ?? "") || compareText(a.key, b.key),
  );
}
