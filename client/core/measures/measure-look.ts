import { type GraphContext, graphContext } from "../fields/graph-context.js";
import { measureOfField } from "../fields/measure-fields.js";
import { nodeValues } from "../fields/node-values.js";
import { isGroupKind } from "./measure.js";
import { OTHER_COLOUR, type Scheme, TYPE_COLOURS } from "../look/palette.js";
import { rememberLast } from "../remember-last.js";
import type { State } from "../state.js";

/** What sizes and colours of nodes tell, by node; null: what they usually do. */
export interface ToldBySizeAndColour {
  /** Radii in pixels at the picture's first scale. */
  readonly sizes: ReadonlyMap<string, number> | null;
  readonly colours: ReadonlyMap<string, string> | null;
}

const SMALLEST = 4.5;
const LARGEST = 19;

/** The same maps while nothing changes. */
export function toldBySizeAndColour(state: State, scheme: Scheme): ToldBySizeAndColour {
  return {
    sizes: state.sizeBy === null ? null : sizesOf(state.sizeBy, graphContext(state)),
    colours: state.colourBy === null ? null : coloursOf(state.colourBy, graphContext(state), scheme),
  };
}

/** As many groups as there are colours that can be told apart get one each, the largest first; the others are grey. */
export function groupColour(number: number, scheme: Scheme): string {
  return GROUP_COLOURS[scheme][number] ?? OTHER_COLOUR[scheme];
}

/** From grey for the least to a strong colour for the most, `share` from 0 to 1. */
export function shareColour(share: number, scheme: Scheme): string {
  const [least, most] = SHARES[scheme];
  const channels = least.map((channel, index) => Math.round(channel + ((most[index] ?? 0) - channel) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** The types' colours, which are known to be told apart, and red and orange not side by side. */
const ORDER = [
  "Department",
  "Project",
  "Place",
  "Policy",
  "Event",
  "Organization",
  "Initiative",
  "Person",
] as const satisfies readonly (keyof (typeof TYPE_COLOURS)["light"])[];
/** How many groups have a colour of their own. */
export const GROUP_COLOUR_COUNT = ORDER.length;

const GROUP_COLOURS = {
  light: ORDER.map((type) => TYPE_COLOURS.light[type]),
  dark: ORDER.map((type) => TYPE_COLOURS.dark[type]),
} as const satisfies Record<Scheme, readonly string[]>;

/** Both ends stand 3:1 or more against the surface. */
const SHARES = {
  light: [
    [0x84, 0x8e, 0x99],
    [0xb3, 0x1b, 0x0a],
  ],
  dark: [
    [0x6b, 0x75, 0x80],
    [0xff, 0xb0, 0x3a],
  ],
} as const satisfies Record<Scheme, readonly [readonly number[], readonly number[]]>;

const sizesOf = rememberLast((field: string, graph: GraphContext): ToldBySizeAndColour["sizes"] => {
  const values = nodeValues(field, graph);
  if (values.length === 0) return null;
  const shareOf = sharesOf(values.map(([, value]) => value));
  // The eye compares areas.
  return new Map(
    values.map(([id, value]) => [id, SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(shareOf(value))] as const),
  );
});

const coloursOf = rememberLast((field: string, graph: GraphContext, scheme: Scheme): ToldBySizeAndColour["colours"] => {
  const values = nodeValues(field, graph);
  if (values.length === 0) return null;
  const kind = measureOfField(field);
  const isGroups = kind !== undefined && isGroupKind(kind);
  const shareOf = sharesOf(values.map(([, value]) => value));
  const colourOf = (value: number) =>
    isGroups ? groupColour(value, scheme) : shareColour(Math.sqrt(shareOf(value)), scheme);
  return new Map(values.map(([id, value]) => [id, colourOf(value)] as const));
});

function sharesOf(values: readonly number[]): (value: number) => number {
  const least = values.reduce((one, other) => Math.min(one, other), Infinity);
  const greatest = values.reduce((one, other) => Math.max(one, other), -Infinity);
  return (value) => (greatest > least ? (value - least) / (greatest - least) : 0.3);
}
