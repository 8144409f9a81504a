import type { Scene } from "../scene.js";
import { hiddenPart, layoutPart, overviewPart, pinnedPart } from "./canvas-parts.js";
import { headingsPart } from "./headings-part.js";
import { lineColoursPart } from "./line-colours-part.js";
import { lineNamesPart } from "./line-names-part.js";
import { colourByPart, measureScopePart, sizeByPart } from "./measures-part.js";
import { filtersPart } from "./filters-part.js";
import { notesPart } from "./notes-part.js";
import { rulesPart } from "./rules-part.js";

/** How one part of the canvas is written into links and saved views, and read again. */
export interface SnapshotPart {
  /** Its name there, for good. */
  readonly name: string;
  /** JSON; undefined where it is as usual and needs no words. */
  readonly write: (scene: Scene) => unknown;
  /** What of the JSON is understood: an older or a later version may say more, or less. */
  readonly read: (json: unknown) => Partial<Scene>;
}

/** Nodes, relationships and their places are `picture-record.ts`'s; hidden types are the address's. */
export const SNAPSHOT_PARTS: readonly SnapshotPart[] = [
  pinnedPart,
  hiddenPart,
  layoutPart,
  headingsPart,
  lineNamesPart,
  lineColoursPart,
  overviewPart,
  filtersPart,
  sizeByPart,
  colourByPart,
  measureScopePart,
  rulesPart,
  notesPart,
];
