import { ENTITY_TYPES } from "#model/entity-types.js";
import { FACT_TYPES } from "#model/fact-types.js";
import { FACT_ENDS } from "#model/fact-ends.js";
import type { EntityType, FactType } from "#model/ontology.js";
import type { EntityRef, Mention } from "../../stages.js";
import type { DocumentView, NamedThing, Sentence } from "../document-view.js";
import { createFormIndex } from "../form-index.js";
import type { FactRule, FoundFact } from "../rule.js";
import { placeForms } from "../rules/located-in-name.js";

/** Where both ends of a pair stand. Null: the subject is left out, and means who speaks or the place the report is about. */
export interface Sighting {
  readonly sentence: Sentence;
  readonly subject: Mention | null;
  readonly object: Mention;
}

/** A form of one end within a name of the other. */
export interface Nesting {
  readonly holder: "subject" | "object";
  readonly name: string;
  readonly form: string;
  readonly at: number;
}

export interface Ruling {
  readonly rule: FactRule;
  readonly fact: FoundFact;
}

/** A link that may be stated, with all that speaks for it. */
export interface Pair {
  readonly type: FactType;
  readonly subject: NamedThing;
  readonly object: NamedThing;
  /** In document order. */
  readonly sightings: readonly Sighting[];
  readonly nesting: Nesting | null;
  /** What rules say of it, in the order of the rules. */
  readonly rulings: readonly Ruling[];
}

interface OpenPair extends Pair {
  readonly sightings: Sighting[];
  nesting: Nesting | null;
  readonly rulings: Ruling[];
}

/** Farther apart in a sentence, in UTF-16 units or in mentions between, hardly any two things are linked. */
const FARTHEST = 80;
const MOST_BETWEEN = 8;

/** Whose subject may be left out, and who is meant. */
const LEFT_OUT: readonly (readonly [FactType, "issuer" | "area"])[] = [
  ["ISSUED", "issuer"],
  ["PARTNERS_WITH", "issuer"],
  ["PARTICIPATES_IN", "area"],
];

/** Everything that may be linked: what the rules find, what stands near in a sentence, what stands within a name, what lacks a subject. */
export function proposedPairs(view: DocumentView, rulings: readonly Ruling[]): Pair[] {
  const pairs = createPairs(view);
  for (const ruling of rulings) {
    const { type, subject, object } = ruling.fact;
    pairs.open(type, pairs.thingOf(subject), pairs.thingOf(object))?.rulings.push(ruling);
  }
  for (const sentence of view.sentences) addSightings(pairs, sentence, view);
  addNestings(pairs, view.things);
  return pairs.all();
}

interface Pairs {
  readonly thingOf: (ref: EntityRef) => NamedThing;
  /** The pair of two things; null where the ontology does not allow it. */
  readonly open: (type: FactType, subject: NamedThing, object: NamedThing) => OpenPair | null;
  readonly all: () => Pair[];
}

function createPairs(view: DocumentView): Pairs {
  // By subject, then by type and object: a document has many thousands.
  const pairs = new Map<NamedThing, Map<FactType, Map<NamedThing, OpenPair>>>();
  const things = new Map(view.things.map((thing) => [keyOf(thing.ref), thing]));
  return {
    thingOf: (ref) => {
      const thing = things.get(keyOf(ref)) ?? unmentioned(ref);
      things.set(keyOf(ref), thing);
      return thing;
    },
    open: (type, subject, object) => {
      if (!isAllowed(type, subject.ref, object.ref)) return null;
      const own = pairs.get(subject) ?? new Map<FactType, Map<NamedThing, OpenPair>>();
      const ofType = own.get(type) ?? new Map<NamedThing, OpenPair>();
      const pair = ofType.get(object) ?? { type, subject, object, sightings: [], nesting: null, rulings: [] };
      pairs.set(subject, own.set(type, ofType.set(object, pair)));
      return pair;
    },
    all: () => [...pairs.values()].flatMap((own) => [...own.values()].flatMap((ofType) => [...ofType.values()])),
  };
}

function addSightings(pairs: Pairs, sentence: Sentence, view: DocumentView): void {
  const named = sentence.mentions.map((mention) => ({ mention, thing: pairs.thingOf(mention) }));
  for (const [index, { mention: first, thing: from }] of named.entries()) {
    for (const { mention: second, thing: to } of named.slice(index + 1, index + 2 + MOST_BETWEEN)) {
      if (second.start - first.end > FARTHEST) break;
      for (const type of typesBetween(first.type, second.type))
        pairs.open(type, from, to)?.sightings.push({ sentence, subject: first, object: second });
      for (const type of typesBetween(second.type, first.type))
        if (type !== "PARTNERS_WITH")
          pairs.open(type, to, from)?.sightings.push({ sentence, subject: second, object: first });
    }
    for (const [type, who] of LEFT_OUT) {
      const actor = view[who];
      if (actor !== null)
        pairs.open(type, pairs.thingOf(actor), from)?.sightings.push({ sentence, subject: null, object: first });
    }
  }
}

function addNestings(pairs: Pairs, things: readonly NamedThing[]): void {
  for (const [holder, held, nesting] of nestings(things)) {
    for (const type of typesBetween(holder.ref.type, held.ref.type)) {
      const inner = pairs.open(type, holder, held);
      if (inner !== null) inner.nesting ??= { ...nesting, holder: "subject" };
    }
    for (const type of typesBetween(held.ref.type, holder.ref.type)) {
      // 昆明园博会 has no part or place that is named after it.
      const outer = type === "LOCATED_IN" || type === "PART_OF" ? null : pairs.open(type, held, holder);
      if (outer !== null) outer.nesting ??= { ...nesting, holder: "object" };
    }
  }
}

const TYPES_BETWEEN = new Map(
  ENTITY_TYPES.map((subject) => [
    subject,
    new Map(
      ENTITY_TYPES.map((object) => [
        object,
        FACT_TYPES.filter(
          (type) => FACT_ENDS[type].subject.includes(subject) && FACT_ENDS[type].object.includes(object),
        ),
      ]),
    ),
  ]),
);

function typesBetween(subject: EntityType, object: EntityType): readonly FactType[] {
  return TYPES_BETWEEN.get(subject)?.get(object) ?? [];
}

/** A province is no part of what lies in it: 京新高速公路内蒙古段. */
const WIDEST = /(?:省|自治区)$/u;

/** Whether the ontology has such a link between two things. */
export function isAllowed(type: FactType, subject: EntityRef, object: EntityRef): boolean {
  if (type === "LOCATED_IN" && subject.type === "Place" && WIDEST.test(subject.name)) return false;
  const same = subject.type === object.type && subject.name === object.name;
  return !same && typesBetween(subject.type, object.type).includes(type);
}

export function keyOf({ type, name }: EntityRef): string {
  return `${type} ${name}`;
}

function unmentioned({ type, name }: EntityRef): NamedThing {
  return { ref: { type, name }, forms: new Set([name]), passages: [], confidence: 1 };
}

const LONGEST_NAME = 60;

function* nestings(
  things: readonly NamedThing[],
): Generator<readonly [NamedThing, NamedThing, Omit<Nesting, "holder">]> {
  const index = createFormIndex(
    things.filter(({ ref }) => ref.type !== "Policy" && ref.type !== "Event" && ref.type !== "Person"),
    (thing) => (thing.ref.type === "Place" ? placeForms(thing) : [...thing.forms].filter((form) => form.length > 2)),
  );
  for (const holder of things) {
    for (const name of holder.forms) {
      if (name.length > LONGEST_NAME) continue;
      for (let at = 0; at < name.length - 1; at += 1) {
        for (const { thing, form } of index.formsAt(name, at)) {
          if (thing !== holder && form !== name && form !== holder.ref.name) yield [holder, thing, { name, form, at }];
        }
      }
    }
  }
}
