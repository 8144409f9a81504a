import type { DocumentBatch, DocumentRecord, ObservationRecord, PassageRecord } from "#model/batch.js";
import type { EntityType, FactBasis, FactStatus, FactType, Modality, PassageKind } from "#model/ontology.js";
import { passageKey } from "../graph/keys.js";
import type { Mention, ReportMetadata } from "../stages.js";

/** What was found in a document and by which rule, passage by passage, for people to see why. */
export interface Explanation {
  readonly document: DocumentRecord;
  /** Fields of the document that nobody gave. */
  readonly guessed: readonly (keyof ReportMetadata)[];
  /** Every passage in order, also those in which nothing was found. */
  readonly passages: readonly ExplainedPassage[];
}

export interface ExplainedPassage {
  readonly order: number;
  readonly kind: PassageKind;
  /** Clean text. */
  readonly text: string;
  /** What the original says, where that differs. */
  readonly original: string | null;
  /** 1 for the outermost heading; null for all but the headings of sections. */
  readonly level: number | null;
  /** Of the section; null before the first. */
  readonly modality: Modality | null;
  /** In order of place; one may stand within another. */
  readonly mentions: readonly ExplainedMention[];
  readonly facts: readonly ExplainedFact[];
  readonly figures: readonly ExplainedFigure[];
}

export interface ExplainedMention {
  /** Range in the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** Of the thing that is named. */
  readonly name: string;
  readonly key: string;
  /** Null where the rule is not known. */
  readonly rule: string | null;
  readonly confidence: number | null;
}

export interface ExplainedFact {
  readonly type: FactType;
  readonly subject: string;
  readonly object: string;
  readonly basis: FactBasis;
  readonly status: FactStatus;
  readonly rule: string;
  readonly confidence: number;
  readonly trigger: string | null;
  /** Orders of the other passages that state it too. */
  readonly alsoIn: readonly number[];
}

export interface ExplainedFigure extends Omit<
  ObservationRecord,
  "key" | "indicator" | "about" | "document" | "evidence"
> {
  readonly indicator: string;
  readonly about: readonly string[];
}

/** A document read, with the mentions as the rules found them. */
export interface ExplainedReading {
  readonly batch: DocumentBatch;
  readonly guessed: readonly (keyof ReportMetadata)[];
  readonly mentions: readonly Mention[];
}

/** Pure; nothing that the batch holds is left out. */
export function explainReading({ batch, guessed, mentions }: ExplainedReading): Explanation {
  const { document, sections, passages } = batch;
  const names = new Map(batch.entities.map(({ key, name }) => [key, name] as const));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const sectionOf = new Map(sections.map((section) => [section.key, section] as const));
  const orderOf = new Map(passages.map(({ key, order }) => [key, order] as const));
  const found = {
    mentions: mentionsByPassage(batch, rulesOf(document.key, mentions)),
    facts: groupedBy(batch.facts, ({ evidence }) => tellingPassages(evidence, passages, orderOf)),
    figures: groupedBy(batch.observations, ({ evidence }) => evidence),
  };
  return {
    document,
    guessed,
    passages: passages.map((passage) => {
      const section = sectionOf.get(passage.parent);
      return {
        order: passage.order,
        kind: passage.kind,
        text: passage.text,
        original: passage.surface,
        level: passage.kind === "heading" ? (section?.level ?? null) : null,
        modality: passage.modality ?? section?.modality ?? null,
        mentions: found.mentions.get(passage.key) ?? [],
        facts: (found.facts.get(passage.key) ?? []).map(({ type, start, end, evidence, ...fact }) => ({
          type,
          subject: nameOf(start),
          object: nameOf(end),
          basis: fact.basis,
          status: fact.status,
          rule: fact.rule,
          confidence: fact.confidence,
          trigger: fact.trigger,
          alsoIn: evidence.flatMap((key) => (key === passage.key ? [] : (orderOf.get(key) ?? []))),
        })),
        figures: (found.figures.get(passage.key) ?? []).map(
          ({ key: _key, document: _document, evidence: _evidence, indicator, about, ...figure }) => ({
            ...figure,
            indicator: nameOf(indicator),
            about: about.map(nameOf),
          }),
        ),
      };
    }),
  };
}

/** A fact that a sentence states under a heading is told with the sentence. */
function tellingPassages(
  evidence: readonly string[],
  passages: readonly PassageRecord[],
  orderOf: ReadonlyMap<string, number>,
): readonly string[] {
  const sentences = evidence.filter((key) => passages[orderOf.get(key) ?? -1]?.kind !== "heading");
  return sentences.length > 0 ? sentences : evidence;
}

/** Passage, type and place → the mention as a rule found it. */
function rulesOf(document: string, mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  return new Map(
    mentions.map((mention) => [
      [passageKey(document, mention.passage), mention.type, mention.start, mention.end].join(" "),
      mention,
    ]),
  );
}

function mentionsByPassage(
  { mentions, entities }: DocumentBatch,
  rules: ReadonlyMap<string, Mention>,
): ReadonlyMap<string, readonly ExplainedMention[]> {
  const entityOf = new Map(entities.map((entity) => [entity.key, entity] as const));
  const byPassage = new Map<string, ExplainedMention[]>();
  for (const { passage, entity: key, textStart: start, textEnd: end } of mentions) {
    const entity = entityOf.get(key);
    if (entity === undefined) continue;
    const { type, name } = entity;
    const found = rules.get([passage, type, start, end].join(" "));
    const { rule = null, confidence = null } = found ?? {};
    const list = byPassage.get(passage) ?? [];
    byPassage.set(passage, list);
    list.push({ start, end, type, name, key, rule, confidence });
  }
  for (const list of byPassage.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return byPassage;
}

function groupedBy<Item>(
  items: readonly Item[],
  passagesOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const passage of passagesOf(item)) {
      const group = groups.get(passage);
      if (group === undefined) groups.set(passage, [item]);
      else group.push(item);
    }
  }
  return groups;
}
