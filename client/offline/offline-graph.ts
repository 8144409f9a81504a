import type { RuleIcon } from "../core/look/rule-icons.js";
import type { EntityType, FactStatus } from "#model/ontology.js";
import type { Guide } from "../core/headings/heading.js";

/** A text in both languages of the interface. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** A colour on light and on dark. */
export interface Shades {
  readonly light: string;
  readonly dark: string;
}

/** What an exported page holds: the graph as it was on the canvas, and the sentences behind it. Numbers between the lists are indices. */
export interface OfflineGraph {
  readonly language: keyof Both;
  readonly title: string;
  /** Filters, sources, date; the last is the address where the same view opens. */
  readonly about: readonly Both[];
  readonly address: string;
  readonly kinds: readonly NodeKind[];
  readonly nodes: readonly OfflineNode[];
  readonly relations: Readonly<Record<string, Both>>;
  readonly statuses: Readonly<Record<string, Both>>;
  readonly bases: Readonly<Record<string, Both>>;
  readonly lines: readonly OfflineLine[];
  readonly sources: readonly Both[];
  readonly passages: readonly OfflinePassage[];
  readonly headings: readonly OfflineHeading[];
  readonly texts: readonly OfflineText[];
  /** What colours mean that are not the kinds'; several are a scale. */
  readonly colours: readonly { readonly text: Both; readonly colours: readonly Shades[] }[];
  /** How many sentences were left out, because there were too many. */
  readonly missing: number;
}

export interface NodeKind {
  readonly name: Both;
  readonly type: EntityType | null;
}

export interface OfflineNode {
  readonly name: Both;
  readonly aliases: readonly string[];
  /** How the name sounds: its pinyin and the initials of that. */
  readonly sounds: readonly string[];
  readonly kind: number;
  readonly colour: Shades;
  /** Pixels of the whole picture, y downwards. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isPinned: boolean;
  readonly isChosen: boolean;
  readonly note: string | null;
  /** Absent: that of its kind. */
  readonly icon?: RuleIcon;
}

/** A name over a part of the picture, in pixels of the whole picture. */
export interface OfflineHeading {
  readonly name: Both;
  /** Which nodes it counts; null: it counts none. */
  readonly nodes: readonly number[] | null;
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly guide: Guide | null;
}

/** What somebody wrote on the picture, from its upper left corner. */
export interface OfflineText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface OfflineLine {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly status: FactStatus | null;
  readonly basis: string | null;
  readonly colour: Shades;
  readonly head: Shades;
  readonly pattern: "solid" | "dashed" | "dotted";
  readonly hasArrow: boolean;
  readonly width: number;
  readonly passages: readonly number[];
  readonly note: string | null;
}

export interface OfflinePassage {
  readonly text: string;
  readonly original: string | null;
  readonly source: number;
  readonly section: string | null;
  /** Names in the text: from where to where, and of which node. */
  readonly marks: readonly (readonly [start: number, end: number, node: number])[];
}
