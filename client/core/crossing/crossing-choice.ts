import type { CrossingRoute } from "#model/crossing-api.js";

export const CROSSING_FORMS = ["matrix", "list", "unlinked"] as const;
export type CrossingForm = (typeof CROSSING_FORMS)[number];

export const CROSSING_GROUPS = ["none", "place", "department", "area", "year", "document"] as const;
export type CrossingGroup = (typeof CROSSING_GROUPS)[number];

export const CROSSING_ORDERS = ["cluster", "count", "name"] as const;
export type CrossingOrder = (typeof CROSSING_ORDERS)[number];

/** In the order in which they tell most. */
export const CROSSING_ROUTES = [
  "stated",
  "curated",
  "section",
  "policy",
  "llm",
] as const satisfies readonly CrossingRoute[];

/** What one may filter by, each by several values at once: a link must have one of them. */
export const CROSSING_FACETS = ["status", "route", "year", "area", "document"] as const;
export type CrossingFacet = (typeof CROSSING_FACETS)[number];

/** Whose sentences are open: of a project, of an initiative, or of what links both. */
export interface CrossingPlace {
  readonly project: string | null;
  readonly initiative: string | null;
}

/** How projects and initiatives are set against each other. */
export interface CrossingChoice {
  readonly form: CrossingForm;
  readonly group: CrossingGroup;
  readonly order: CrossingOrder;
  /** What the names of projects or initiatives must hold. */
  readonly text: string;
  /** No value of a facet: all. */
  readonly facets: Readonly<Record<CrossingFacet, readonly string[]>>;
  /** Confidence from 0 to 1, both included. */
  readonly confidence: readonly [least: number, most: number];
  /** Groups that are folded, by key. */
  readonly folded: readonly string[];
  readonly at: CrossingPlace;
}

const NO_FACETS: CrossingChoice["facets"] = { status: [], route: [], year: [], area: [], document: [] };
const NOWHERE: CrossingPlace = { project: null, initiative: null };

export const DEFAULT_CROSSING: CrossingChoice = {
  form: "matrix",
  group: "none",
  order: "cluster",
  text: "",
  facets: NO_FACETS,
  confidence: [0, 1],
  folded: [],
  at: NOWHERE,
};

export function isFiltered({ text, facets, confidence: [least, most] }: CrossingChoice): boolean {
  return text !== "" || least > 0 || most < 1 || CROSSING_FACETS.some((facet) => facets[facet].length > 0);
}

export function withoutFilters(choice: CrossingChoice): CrossingChoice {
  const { text, facets, confidence } = DEFAULT_CROSSING;
  return { ...choice, text, facets, confidence };
}

export function toggleFacet(choice: CrossingChoice, facet: CrossingFacet, value: string): CrossingChoice {
  return { ...choice, facets: { ...choice.facets, [facet]: toggled(choice.facets[facet], value) } };
}

export function toggleFolded(choice: CrossingChoice, group: string): CrossingChoice {
  return { ...choice, folded: toggled(choice.folded, group) };
}

/** As an address carries it, the same for the same choice; what is as usual is left out. */
export function codeFromChoice({
  text,
  facets,
  confidence: [least, most],
  folded,
  at,
  ...choice
}: CrossingChoice): string {
  const code = new URLSearchParams();
  for (const name of ["form", "group", "order"] as const)
    if (choice[name] !== DEFAULT_CROSSING[name]) code.set(name, choice[name]);
  if (text !== "") code.set("text", text);
  for (const facet of CROSSING_FACETS) for (const value of facets[facet].toSorted()) code.append(facet, value);
  if (least > 0) code.set("from", String(least));
  if (most < 1) code.set("to", String(most));
  for (const group of folded.toSorted()) code.append("folded", group);
  if (at.project !== null) code.set("project", at.project);
  if (at.initiative !== null) code.set("initiative", at.initiative);
  return code.toString();
}

/** Reads what an address says, also an older or a mangled one: what is not understood is as usual. */
export function choiceFromCode(code: string): CrossingChoice {
  const said = new URLSearchParams(code);
  const facets = Object.fromEntries(CROSSING_FACETS.map((facet) => [facet, said.getAll(facet)]));
  return {
    form: CROSSING_FORMS.find((form) => form === said.get("form")) ?? DEFAULT_CROSSING.form,
    group: CROSSING_GROUPS.find((group) => group === said.get("group")) ?? DEFAULT_CROSSING.group,
    order: CROSSING_ORDERS.find((order) => order === said.get("order")) ?? DEFAULT_CROSSING.order,
    text: said.get("text") ?? "",
    facets: { ...NO_FACETS, ...facets },
    confidence: [shareFrom(said.get("from"), 0), shareFrom(said.get("to"), 1)],
    folded: said.getAll("folded"),
    at: { project: said.get("project"), initiative: said.get("initiative") },
  };
}

function shareFrom(text: string | null, usual: number): number {
  const share = text === null || text === "" ? Number.NaN : Number(text);
  return share >= 0 && share <= 1 ? share : usual;
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
