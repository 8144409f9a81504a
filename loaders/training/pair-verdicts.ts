import type { NamedThing } from "#loaders/facts/document-view.js";
import type { Pair } from "#loaders/facts/pairs/pairs.js";
import type { FactType } from "#model/ontology.js";
import type { TrainingDocument, TrainingEntity } from "./documents.js";
import { comparable } from "./examples.js";

export type PairVerdict = "right" | "optional" | "wrong";

/** With these types a subject left out is who speaks or the place the report is about, and either stands for the other. */
const ACTED: ReadonlySet<FactType> = new Set(["ISSUED", "PARTNERS_WITH", "PARTICIPATES_IN", "RESPONSIBLE_FOR"]);
/** Names are one where one holds the other and has at most so much more. Source: the evaluation's `score.py`. */
const LEAST_SHARED = 0.6;

/** Says of pairs whether the document's annotation has them; their ends may be the annotated ones by most of a name. */
export function pairVerdicts(document: TrainingDocument): (pair: Pair) => PairVerdict {
  const { entities, relations, area, issuer } = document;
  const actorNames = new Set([lettersOf(area), lettersOf(issuer)]);
  const annotated = entities.map((entity) => ({ entity, names: entity.names.map(lettersOf) }));
  const actors = new Set(
    annotated.flatMap(({ entity, names }) => {
      const isBody = entity.types[0] === "Department" || entity.types[0] === "Place";
      return isBody && names.some((name) => actorNames.has(name)) ? [entity] : [];
    }),
  );
  const numbers = new Map<TrainingEntity, number>(entities.map((entity, index) => [entity, index + 1]));
  const numberOf = (entity: TrainingEntity, type: FactType): number =>
    ACTED.has(type) && actors.has(entity) ? 0 : (numbers.get(entity) ?? 0);
  const stated = new Map<string, boolean>();
  for (const { type, source, target, optional } of relations) {
    const key = keyFrom(type, numberOf(source, type), numberOf(target, type));
    stated.set(key, optional && stated.get(key) !== false);
  }
  const kept = new Map<NamedThing, TrainingEntity | null>();
  const entityOf = (thing: NamedThing): TrainingEntity | null => {
    const known = kept.get(thing);
    if (known !== undefined) return known;
    const found = likest(thing, annotated);
    kept.set(thing, found);
    return found;
  };
  return ({ type, subject, object }) => {
    const ends = [subject, object].map((thing) => {
      if (ACTED.has(type) && actorNames.has(lettersOf(thing.ref.name))) return 0;
      const entity = entityOf(thing);
      return entity === null ? -1 : numberOf(entity, type);
    });
    const [from = -1, to = -1] = ends;
    if (from < 0 || to < 0) return "wrong";
    const isOptional = stated.get(keyFrom(type, from, to));
    if (isOptional === undefined) return "wrong";
    return isOptional ? "optional" : "right";
  };
}

function keyFrom(type: FactType, from: number, to: number): string {
  const ends = type === "PARTNERS_WITH" ? [from, to].toSorted((a, b) => a - b) : [from, to];
  return `${type} ${ends.join(" ")}`;
}

function lettersOf(name: string): string {
  return comparable(name).letters;
}

interface Annotated {
  readonly entity: TrainingEntity;
  readonly names: readonly string[];
}

function likest({ ref, forms }: NamedThing, annotated: readonly Annotated[]): TrainingEntity | null {
  const own = [...forms].map(lettersOf);
  let [best, most]: [TrainingEntity | null, number] = [null, LEAST_SHARED];
  for (const { entity, names } of annotated) {
    if (!entity.types.includes(ref.type)) continue;
    const shared = Math.max(...own.flatMap((form) => names.map((name) => sharedPart(form, name))));
    if (shared > most || (shared === most && best === null)) [best, most] = [entity, shared];
  }
  return best;
}

function sharedPart(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 2 && long.includes(short) ? short.length / long.length : 0;
}
