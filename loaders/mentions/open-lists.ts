import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "./candidate.js";

/** Of others what stands before `等` is seldom a name: 农民工等人员返乡创业计划. */
const OPEN: ReadonlySet<EntityType> = new Set(["Project", "Place", "Organization", "Event"]);
/** One name, `等`, how many and which there are, and what all of them are; 高等 and the like are words. */
const ONE_OF_SEVERAL =
  /^([^、，,和及与“”《》（）()]{2,}(?<![高中初同平特优均上下一二三四头]))等(?![级额待效离高腔值同])(?:一批|重点|\d+[个条项座处家段类]?)*([^、，,等]{2,})$/u;

/** 鞍海路等25条道路改造 names one of several as 鞍海路道路改造; how the text puts it stays an alias. */
export function closedName<T extends Pick<Candidate, "type" | "name" | "aliases">>(named: T): T {
  const [, one, all] = (OPEN.has(named.type) && ONE_OF_SEVERAL.exec(named.name)) || [];
  if (one === undefined || all === undefined) return named;
  const name = one + all;
  return { ...named, name, aliases: [...new Set([named.name, ...named.aliases])].filter((alias) => alias !== name) };
}
