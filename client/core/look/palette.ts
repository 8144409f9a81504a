import type { EntityType, FactStatus, FactType } from "#model/ontology.js";

/** How the page is painted once `auto` is resolved. */
export type Scheme = "light" | "dark";

export const SURFACE = { light: "#ffffff", dark: "#14171a" } as const satisfies Record<Scheme, string>;

/**
 * The colours of the types: the hues of the design, darkened or lightened until each stands 3:1 or more against the surface, and no
 * two are one to eyes that see no red, no green or no blue.
 */
export const TYPE_COLOURS = {
  light: {
    Department: "#4974a5",
    Organization: "#3da09d",
    Place: "#5b9560",
    Project: "#d87a40",
    Policy: "#76447c",
    Initiative: "#bf2c1e",
    Event: "#ba8c00",
    Person: "#82533d",
    Indicator: "#6a7370",
  },
  dark: {
    Department: "#72a5db",
    Organization: "#7cd9d0",
    Place: "#399e55",
    Project: "#dc9b0a",
    Policy: "#b18fb5",
    Initiative: "#ed6d5e",
    Event: "#dfd04b",
    Person: "#d4a493",
    Indicator: "#73726a",
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

/** Headings over parts of the picture, and the light lines between those. */
export const HEADING_COLOURS = {
  light: { text: "#56616d", guide: "#dde2e8" },
  dark: { text: "#a3adb7", guide: "#2c333a" },
} as const satisfies Record<Scheme, { text: string; guide: string }>;

/** What is faded while something else is selected: lines and names mixed into the surface, so that no transparency is needed. */
export const FADED_COLOURS = {
  light: { line: "#e6e9ed", text: "#8d97a2" },
  dark: { line: "#262c32", text: "#6d7782" },
} as const satisfies Record<Scheme, { line: string; text: string }>;

/** Lines and what is faded, for readers whose system asks for more contrast: all stand 4.5:1 or more against the surface. */
export const STRONG_COLOURS = {
  light: {
    status: { done: "#2f3b4c", ongoing: "#4b5a70", planned: "#4b5a70", problem: "#a61111" },
    faded: { line: "#6b7683", text: "#4b5560" },
  },
  dark: {
    status: { done: "#c3cedb", ongoing: "#9aa9bd", planned: "#9aa9bd", problem: "#ff8f8f" },
    faded: { line: "#7d8894", text: "#b4bec8" },
  },
} as const satisfies Record<Scheme, { status: Record<FactStatus, string>; faded: { line: string; text: string } }>;

/** The colours of statuses, as much contrast as is asked for. */
export function statusColours(scheme: Scheme, isStrong: boolean): Readonly<Record<FactStatus, string>> {
  return isStrong ? STRONG_COLOURS[scheme].status : STATUS_COLOURS[scheme];
}

/** The colours of what is faded, as much contrast as is asked for. */
export function fadedColours(scheme: Scheme, isStrong: boolean): { readonly line: string; readonly text: string } {
  return isStrong ? STRONG_COLOURS[scheme].faded : FADED_COLOURS[scheme];
}

/** The one accent: action, focus, selection. */
export const ACCENT = { light: "#0b7285", dark: "#3bc9db" } as const satisfies Record<Scheme, string>;

export function typeColour(type: EntityType | undefined, scheme: Scheme): string {
  return type === undefined ? OTHER_COLOUR[scheme] : TYPE_COLOURS[scheme][type];
}

const FADED_SHARE = 0.26;
const STRONG_FADED_SHARE = 0.5;

/** How much of its colour is kept by what is faded. */
export function fadedShare(isStrong: boolean): number {
  return isStrong ? STRONG_FADED_SHARE : FADED_SHARE;
}

/** A type's colour mixed into the surface: faded, and still to be told from the others. */
export function fadedTypeColour(type: EntityType | undefined, scheme: Scheme): string {
  return fadedColour(typeColour(type, scheme), scheme);
}

/** A colour (`#rrggbb`) mixed into the surface. */
export function fadedColour(whole: string, scheme: Scheme, isStrong = false): string {
  const share = fadedShare(isStrong);
  const [colour, surface] = [channelsOf(whole), channelsOf(SURFACE[scheme])];
  const mixed = colour.map((channel, index) => Math.round(channel * share + (surface[index] ?? 0) * (1 - share)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

export const RULE_COLOUR_NAMES = [
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "purple",
  "brown",
  "grey",
] as const;
export type RuleColour = (typeof RULE_COLOUR_NAMES)[number];

/** The colours of style rules: those of the types, which are known to be told apart, by what they look like. */
export const RULE_COLOURS: Readonly<Record<Scheme, Readonly<Record<RuleColour, string>>>> = {
  light: ruleColours(TYPE_COLOURS.light),
  dark: ruleColours(TYPE_COLOURS.dark),
};

/** Lines by the types of their relationships, where they are coloured so. */
const RELATION_COLOURS = {
  LOCATED_IN: "green",
  PART_OF: "blue",
  ISSUED: "purple",
  RESPONSIBLE_FOR: "red",
  PARTNERS_WITH: "teal",
  PARTICIPATES_IN: "yellow",
  APPLIES_TO: "orange",
} as const satisfies Record<FactType, RuleColour>;
const COLOURS_OF_RELATIONS: ReadonlyMap<string, RuleColour> = new Map(Object.entries(RELATION_COLOURS));

/** Undefined: a relationship that is no fact stays slate. */
export function relationColour(type: string): RuleColour | undefined {
  return COLOURS_OF_RELATIONS.get(type);
}

function ruleColours(types: Readonly<Record<EntityType, string>>): Readonly<Record<RuleColour, string>> {
  return {
    red: types.Initiative,
    orange: types.Project,
    yellow: types.Event,
    green: types.Place,
    teal: types.Organization,
    blue: types.Department,
    purple: types.Policy,
    brown: types.Person,
    grey: types.Indicator,
  };
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
