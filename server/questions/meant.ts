import { isEntityType, type EntityType } from "#model/ontology.js";
import type { EntityHit } from "#model/search-api.js";
import { searchTextFrom } from "#server/search/search-text.js";

/** An entity that a question may name. */
export interface Meant {
  readonly key: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly type: EntityType;
}

/** A piece of a question that names something: what it may mean, and how well that is known, from 0 to 1. */
export interface NameInQuestion {
  readonly start: number;
  readonly end: number;
  readonly meant: readonly Meant[];
  readonly certainty: number;
  /** Whether it is less than half of a name in letters: it may as well be a word of its own, as education of Mass line education campaign, or 西安 beside 西岸. */
  readonly isFragment: boolean;
  /** Whether it is only what an indicator counts, as 学校 of 新改扩建学校: then it means the indicator where a figure of it is asked for. */
  readonly isCounted: boolean;
}

/** Whether a form is a part of an indicator's name, by which the indicator goes as well. */
export function isCountedBy({ entity }: EntityHit, form: string): boolean {
  const name = searchTextFrom(String(entity.properties["name"] ?? ""));
  return entity.labels.includes("Indicator") && name !== form && name.includes(form);
}

/** Null: a node that is no entity. */
export function meantFrom({ entity }: EntityHit): Meant | null {
  const type = entity.labels.find(isEntityType);
  if (type === undefined) return null;
  const { name, nameEn } = entity.properties;
  const english = typeof nameEn === "string" ? { nameEn } : {};
  return { key: entity.id, name: typeof name === "string" ? name : entity.id, ...english, type };
}

/** Each once. */
export function unique(meant: readonly Meant[]): readonly Meant[] {
  return [...new Map(meant.map((one) => [one.key, one])).values()];
}
