import type { EntityType } from "#model/ontology.js";
import type { Gazetteers } from "#loaders/gazetteers/gazetteers.js";
import { createAreaNames } from "./area-names.js";
import { isPartOnly } from "./name-groups.js";
import { hasSameNumbers } from "./numbers-in-names.js";
import { plainName } from "./plain-name.js";

/** An entity as far as its names go. */
export interface NamedEntity {
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whose and of which year it is: `武汉市`, `上海市/2014`, `2014`; null where the name tells. */
  readonly scope: string | null;
}

/** Why two entities might be one thing. */
export const CANDIDATE_RULES = ["alias-is-name", "other-type", "nearer-area", "longer-name", "other-year"] as const;
export type CandidateRule = (typeof CANDIDATE_RULES)[number];

/** Two entities that stay apart, and might be one. */
export interface Candidate {
  readonly rule: CandidateRule;
  /** From 0 to 1: how often such two are one, as a rough guess that orders the list. */
  readonly strength: number;
  readonly a: NamedEntity;
  readonly b: NamedEntity;
}

const STRENGTHS: Readonly<Record<CandidateRule, number>> = {
  "alias-is-name": 0.8,
  "other-type": 0.7,
  "nearer-area": 0.6,
  "longer-name": 0.5,
  "other-year": 0.3,
};
const SHORTEST_ENDING = 4;
const SHORTEST_ALIAS = 3;
/** Of a name that so many have, those of two areas are not the same. */
const MOST_NAMESAKES = 40;

/**
 * What people may want to join: the doubtful ones that no rule joins, the strongest first, then by key. Things of areas that have nothing
 * to do with each other are no candidates: 高新区 of two cities are two.
 */
export function findCandidates(
  entities: readonly NamedEntity[],
  gazetteers: Pick<Gazetteers, "divisions">,
): Candidate[] {
  const related = createRelation(gazetteers);
  const isElsewhere = createElsewhere(gazetteers);
  const byName = entitiesByName(entities);
  const found = new Map<string, Candidate>();
  for (const { rule, weight, pair } of [
    ...namesakePairs(byName, related),
    ...containedPairs(entities, byName, (one, other) => (isElsewhere(one, other) ? "none" : related(one, other))),
  ]) {
    const [a, b] = pair[0].key < pair[1].key ? pair : [pair[1], pair[0]];
    const key = `${a.key}\n${b.key}`;
    const strength = Math.round(STRENGTHS[rule] * weight * 100) / 100;
    if (strength > (found.get(key)?.strength ?? 0)) found.set(key, { rule, strength, a, b });
  }
  return [...found]
    .toSorted(([one, a], [other, b]) => b.strength - a.strength || (one < other ? -1 : 1))
    .map(([, candidate]) => candidate);
}

interface Pairing {
  readonly rule: CandidateRule;
  readonly weight: number;
  readonly pair: readonly [NamedEntity, NamedEntity];
}

/** How two scopes lie to each other. */
type Related = (one: NamedEntity, other: NamedEntity) => Relation;
type ByName = ReadonlyMap<string, readonly NamedEntity[]>;

/** One name, but another type, a nearer area or the next year. */
function* namesakePairs(byName: ByName, related: Related): Generator<Pairing> {
  for (const namesakes of [...byName.values()].flatMap(comparable)) {
    for (const [at, one] of namesakes.entries()) {
      let hasNextYear = one.type === "Event";
      for (const other of namesakes.slice(at + 1)) {
        const relation = related(one, other);
        const pair = [one, other] as const;
        if (relation === "none") continue;
        if (one.type !== other.type) yield { rule: "other-type", weight: WEIGHTS[relation], pair };
        else if (relation === "near") yield { rule: "nearer-area", weight: 1, pair };
        else if (relation === "year" && !hasNextYear) {
          hasNextYear = true;
          yield { rule: "other-year", weight: 1, pair };
        }
      }
    }
  }
}

/** All of one name; where very many have it, those of each area (全国文明城市 of one city's years). */
function comparable(namesakes: readonly NamedEntity[]): (readonly NamedEntity[])[] {
  if (namesakes.length <= MOST_NAMESAKES) return [namesakes];
  const byArea = new Map<string, NamedEntity[]>();
  for (const entity of namesakes) {
    const area = partsOf(entity.scope).area ?? "";
    const known = byArea.get(area);
    if (known === undefined) byArea.set(area, [entity]);
    else known.push(entity);
  }
  return [...byArea.values()].filter((own) => own.length <= MOST_NAMESAKES);
}

/** One that is also called as the other is, or whose name ends in the other's. */
function* containedPairs(entities: readonly NamedEntity[], byName: ByName, related: Related): Generator<Pairing> {
  for (const one of entities) {
    if (one.type === "Indicator") continue;
    const plain = plainName(one.name).name;
    for (const { form, rule, weight } of otherNames(one)) {
      for (const other of hasSameNumbers(form, plain) ? (byName.get(form) ?? []) : []) {
        if (other === one || other.type !== one.type || isPartOnly(one.name, other.name)) continue;
        const relation = related(one, other);
        if (relation === "none" || relation === "year") continue;
        yield { rule, weight: weight * WEIGHTS[relation], pair: [one, other] };
      }
    }
  }
}

function entitiesByName(entities: readonly NamedEntity[]): ReadonlyMap<string, readonly NamedEntity[]> {
  const byName = new Map<string, NamedEntity[]>();
  for (const entity of entities) {
    const name = plainName(entity.name).name;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [entity]);
    else known.push(entity);
  }
  return byName;
}

interface OtherName {
  readonly form: string;
  readonly rule: CandidateRule;
  readonly weight: number;
}

/** What else an entity might be called: its aliases, and its name without what it begins with. */
function otherNames({ name, aliases }: NamedEntity): OtherName[] {
  const plain = plainName(name).name;
  const forms = aliases
    .map((alias) => plainName(alias).name)
    .filter((form) => form !== plain && form.length >= SHORTEST_ALIAS);
  const endings = Array.from({ length: Math.max(0, plain.length - SHORTEST_ENDING) }, (_, at) => plain.slice(at + 1));
  return [
    ...forms.map((form): OtherName => ({ form, rule: "alias-is-name", weight: form.length > 3 ? 1 : 0.8 })),
    ...endings
      .filter((form) => form.length * 2 >= plain.length)
      .map((form): OtherName => ({ form, rule: "longer-name", weight: form.length / plain.length })),
  ];
}

const WEIGHTS: Readonly<Record<Exclude<Relation, "none">, number>> = { same: 1, near: 0.8, year: 0.4 };

/** `same` area or one of them everywhere's; `near`: one area lies in the other; `year`: only the year differs; `none`. */
type Relation = "same" | "near" | "year" | "none";

function createRelation(gazetteers: Pick<Gazetteers, "divisions">): Related {
  const areas = createAreaNames(gazetteers);
  const codes = new Map(gazetteers.divisions.map((division) => [areas.scopeOf(division), division.code] as const));
  return (one, other) => {
    const [a, b] = [partsOf(one.scope), partsOf(other.scope)];
    if (a.area === b.area) return a.year === b.year ? "same" : a.year === null || b.year === null ? "near" : "year";
    if (a.year !== null && b.year !== null && a.year !== b.year) return "none";
    if (a.area === null || b.area === null) return "same";
    return isWithin(codes.get(a.area), codes.get(b.area)) ? "near" : "none";
  };
}

/** Whether the one's name begins with a place that has nothing to do with the other's area: 阳江广播电视台 is not 广播电视台 of 上海市. */
function createElsewhere(gazetteers: Pick<Gazetteers, "divisions">): (one: NamedEntity, other: NamedEntity) => boolean {
  const areas = createAreaNames(gazetteers);
  const codesOf = new Map<string, string[]>();
  for (const division of gazetteers.divisions) {
    for (const form of [division.name, division.short]) {
      if (form === null || form.length < 2) continue;
      codesOf.set(form, [...(codesOf.get(form) ?? []), division.code]);
    }
  }
  const codeOf = new Map(gazetteers.divisions.map((division) => [areas.scopeOf(division), division.code] as const));
  const longest = Math.max(...[...codesOf.keys()].map((form) => form.length));
  return (one, other) => {
    const area = partsOf(other.scope).area;
    if (one.scope !== null || area === null) return false;
    const name = plainName(one.name).name;
    for (let length = Math.min(longest, name.length - 1); length >= 2; length -= 1) {
      const codes = codesOf.get(name.slice(0, length));
      if (codes !== undefined) return !codes.some((code) => isWithin(code, codeOf.get(area)));
    }
    return false;
  };
}

function partsOf(scope: string | null): { readonly area: string | null; readonly year: string | null } {
  const parts = scope?.split("/") ?? [];
  const last = parts.at(-1) ?? "";
  const year = /^\d{4}$/u.test(last) ? last : null;
  const area = (year === null ? parts : parts.slice(0, -1)).join("/");
  return { area: area === "" ? null : area, year };
}

function isWithin(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [short, long] = [a, b].map((code) => code.replace(/(?:00){1,2}$/u, "")).toSorted((x, y) => x.length - y.length);
  return (long ?? "").startsWith(short ?? "");
}
