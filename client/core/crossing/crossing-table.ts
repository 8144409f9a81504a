import type { CrossingEntity, CrossingLink, CrossingRoute } from "#model/crossing-api.js";
import type { FactStatus } from "#model/ontology.js";
import type { Language } from "../session/preferences.js";
import { CROSSING_ROUTES, type CrossingChoice, type CrossingOrder } from "./crossing-choice.js";
import { filteredLinks } from "./crossing-filter.js";
import { type CrossingIndex, groupsOf } from "./crossing-index.js";
import { seriate } from "./seriation.js";

/** What links one project with one initiative. */
export interface CrossingCell {
  readonly links: readonly CrossingLink[];
  /** Of the links the one that tells most. */
  readonly route: CrossingRoute;
  /** What the latest report says. */
  readonly status: FactStatus | null;
}

export interface ProjectRow {
  readonly kind: "project";
  /** Unique: a project may stand in several groups. */
  readonly id: string;
  readonly project: CrossingEntity;
  /** By key of the initiative. */
  readonly cells: ReadonlyMap<string, CrossingCell>;
  readonly count: number;
}

export interface GroupRow {
  readonly kind: "group";
  readonly id: string;
  /** Empty: what stands in no group. */
  readonly group: string;
  readonly projects: number;
  readonly links: number;
  readonly isFolded: boolean;
}

export interface CrossingColumn {
  readonly initiative: CrossingEntity;
  readonly count: number;
}

export interface CrossingTable {
  readonly rows: readonly (ProjectRow | GroupRow)[];
  readonly columns: readonly CrossingColumn[];
  /** What is left by the filters. */
  readonly links: readonly CrossingLink[];
  readonly projects: number;
}

/** Projects as rows in their groups, initiatives as columns, both in the order that was chosen. */
export function crossingTable(index: CrossingIndex, choice: CrossingChoice, language: Language): CrossingTable {
  const links = filteredLinks(index, choice);
  const order = createOrder(choice.order, links, language);
  const columns = columnsFrom(index, links).toSorted((a, b) => order.columns(a.initiative, b.initiative));
  const groups = new Map<string, CrossingLink[]>();
  for (const link of links) for (const group of groupsOf(index, link, choice.group)) push(groups, group, link);
  const sorted = [...groups].toSorted(([a, first], [b, second]) => groupOrder(choice, [a, first], [b, second]));
  const folded = new Set(choice.folded);
  const rows = sorted.flatMap(([group, inGroup]) => {
    const projects = projectRows(index, group, inGroup).toSorted((a, b) => order.rows(a.project, b.project));
    if (choice.group === "none") return projects;
    const isFolded = folded.has(group);
    const head: GroupRow = {
      kind: "group",
      id: `group:${group}`,
      group,
      projects: projects.length,
      links: inGroup.length,
      isFolded,
    };
    return isFolded ? [head] : [head, ...projects];
  });
  return { rows, columns, links, projects: new Set(links.map(({ project }) => project)).size };
}

/** The name in the language that is read. */
export function crossingName({ name, nameEn }: Pick<CrossingEntity, "name" | "nameEn">, language: Language): string {
  return language === "en" ? (nameEn ?? name) : name;
}

export function cellFrom(index: CrossingIndex, links: readonly CrossingLink[]): CrossingCell {
  const yearOf = (link: CrossingLink) => index.documents.get(link.document)?.year ?? 0;
  const [latest] = links.toSorted((a, b) => yearOf(b) - yearOf(a));
  const routes = new Set(links.map(({ route }) => route));
  return {
    links,
    route: CROSSING_ROUTES.find((route) => routes.has(route)) ?? "llm",
    status: latest?.status ?? null,
  };
}

function projectRows(index: CrossingIndex, group: string, links: readonly CrossingLink[]): readonly ProjectRow[] {
  const byProject = new Map<string, CrossingLink[]>();
  for (const link of links) push(byProject, link.project, link);
  return [...byProject].flatMap(([key, own]) => {
    const project = index.projects.get(key);
    if (project === undefined) return [];
    const byInitiative = new Map<string, CrossingLink[]>();
    for (const link of own) push(byInitiative, link.initiative, link);
    const cells = new Map([...byInitiative].map(([initiative, both]) => [initiative, cellFrom(index, both)]));
    return [{ kind: "project" as const, id: `${group}|${key}`, project, cells, count: own.length }];
  });
}

function columnsFrom(index: CrossingIndex, links: readonly CrossingLink[]): readonly CrossingColumn[] {
  const counts = new Map<string, number>();
  for (const { initiative } of links) counts.set(initiative, (counts.get(initiative) ?? 0) + 1);
  return [...counts].flatMap(([key, count]) => {
    const initiative = index.initiatives.get(key);
    return initiative === undefined ? [] : [{ initiative, count }];
  });
}

type Comparison = (a: CrossingEntity, b: CrossingEntity) => number;

function createOrder(
  order: CrossingOrder,
  links: readonly CrossingLink[],
  language: Language,
): { readonly rows: Comparison; readonly columns: Comparison } {
  const { compare } = new Intl.Collator(language);
  const byName: Comparison = (a, b) => compare(crossingName(a, language), crossingName(b, language));
  if (order === "name") return { rows: byName, columns: byName };
  if (order === "count") {
    const counts = new Map<string, number>();
    for (const { project, initiative } of links)
      for (const key of [project, initiative]) counts.set(key, (counts.get(key) ?? 0) + 1);
    const byCount: Comparison = (a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0) || byName(a, b);
    return { rows: byCount, columns: byCount };
  }
  const { rows, columns } = seriate(links.map(({ project, initiative }) => [project, initiative] as const));
  const places = new Map([...rows, ...columns].map((key, place) => [key, place]));
  const byPlace: Comparison = (a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0);
  return { rows: byPlace, columns: byPlace };
}

type Group = readonly [key: string, links: readonly CrossingLink[]];

/** Years from the latest back, other groups by what they hold; what stands in none comes last. */
function groupOrder({ group }: CrossingChoice, [a, first]: Group, [b, second]: Group): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  return group === "year" ? Number(b) - Number(a) : second.length - first.length || Number(a > b) - Number(a < b);
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
