import type { Selection } from "../../core/scene/selection.js";
import type { Language } from "../../core/session/preferences.js";
import type { State } from "../../core/state.js";
import type { Parallels } from "../../core/scene/parallels.js";
import type { ToldBySizeAndColour } from "../../core/measures/measure-look.js";
import type { Scheme } from "../../core/look/palette.js";
import type { Styles } from "../../core/style-rules/styles.js";

/** All that decides how nodes and edges look, besides themselves. */
export interface Look {
  readonly scheme: Scheme;
  /** Whether more contrast is asked for. */
  readonly isStrong: boolean;
  readonly language: Language;
  /** Ids of nodes and edges that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Ids of nodes and edges that filters fade. */
  readonly faded: ReadonlySet<string>;
  /** Lines that are shown between the same two nodes. */
  readonly parallels: Parallels;
  /** The relationship whose bundle is open, if it has one. */
  readonly open: string | null;
  readonly styles: Styles;
  readonly pinned: State["pinned"];
  /** Relationships chosen together are drawn as the selected one is. */
  readonly chosen: State["chosen"];
  readonly selection: Selection | null;
  readonly hovered: Selection | null;
  /** What the nodes are called, those of one name told apart. */
  readonly names: ReadonlyMap<string, string>;
  /** How many nodes are shown, and not faded by a filter. */
  readonly count: number;
  readonly lineNames: State["lineNames"];
  readonly lineColours: State["lineColours"];
  /** What sizes and colours tell where that is not links and types. */
  readonly told: ToldBySizeAndColour;
  /** What stands out while something is selected or hovered; null: nothing is faded. */
  readonly bright: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
}

export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly label: string | null;
  readonly hidden: boolean;
  readonly highlighted: boolean;
  readonly forceLabel: boolean;
  readonly zIndex: number;
  /** See icon-atlas.ts. */
  readonly icon: number;
  readonly pinned: boolean;
}

export interface EdgeLook {
  readonly size: number;
  readonly color: string;
  readonly headColor: string;
  /** The program that draws it: see line-types.ts. */
  readonly type: string;
  /** See `laneOf` in core/scene/parallels.ts. */
  readonly lane: number;
  /** How many relationships it stands for; 0: another line stands for it, and it shows the arrow's head at the other end alone. */
  readonly count: number;
  readonly pattern: "solid" | "dashed" | "dotted";
  readonly arrow: boolean;
  readonly hidden: boolean;
  readonly zIndex: number;
}
