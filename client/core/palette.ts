import type { EntityType, FactStatus } from "#model/ontology.js";

/** How the page is painted once `auto` is resolved. */
export type Scheme = "light" | "dark";

export const SURFACE = { light: "#ffffff", dark: "#14171a" } as const satisfies Record<Scheme, string>;

/** The colours of the types: the hues of the design, darkened or lightened until each stands 3:1 or more against the surface. */
export const TYPE_COLOURS = {
  light: {
    Department: "#4e79a7",
    Organization: "#3a9393",
    Place: "#4f9645",
    Project: "#d9711a",
    Policy: "#a869a0",
    Initiative: "#d9484a",
    Event: "#a9821a",
    Person: "#8f674d",
    Indicator: "#79706e",
  },
  dark: {
    Department: "#6f9bc9",
    Organization: "#4fb3b3",
    Place: "#6fb865",
    Project: "#f28e2b",
    Policy: "#c08bb4",
    Initiative: "#ea7072",
    Event: "#d4a72c",
    Person: "#bb917a",
    Indicator: "#a39a97",
  },
} as const satisfies Record<Scheme, Record<EntityType, string>>;

/** Nodes of no entity type: passages, documents, figures, nodes of other databases. */
export const OTHER_COLOUR = { light: "#868e96", dark: "#8b949e" } as const satisfies Record<Scheme, string>;

/** Lines are slate; a problem is told by red as well as by its pattern. */
export const STATUS_COLOURS = {
  light: { done: "#64748b", ongoing: "#8291a7", planned: "#8291a7", problem: "#c92a2a" },
  dark: { done: "#8494a9", ongoing: "#66758a", planned: "#66758a", problem: "#f06060" },
} as const satisfies Record<Scheme, Record<FactStatus, string>>;

export const LABEL_COLOURS = {
  light: { text: "#1f2933", halo: "#ffffff" },
  dark: { text: "#e6e9ec", halo: "#14171a" },
} as const satisfies Record<Scheme, { text: string; halo: string }>;

/** What is faded while something else is selected: mixed into the surface, so that no transparency is needed. */
export const FADED_COLOURS = {
  light: { node: "#e3e6ea", line: "#eef0f2" },
  dark: { node: "#2a2f35", line: "#20252a" },
} as const satisfies Record<Scheme, { node: string; line: string }>;

/** The one accent: action, focus, selection. */
export const ACCENT = { light: "#0b7285", dark: "#3bc9db" } as const satisfies Record<Scheme, string>;

export function typeColour(type: EntityType | undefined, scheme: Scheme): string {
  return type === undefined ? OTHER_COLOUR[scheme] : TYPE_COLOURS[scheme][type];
}
