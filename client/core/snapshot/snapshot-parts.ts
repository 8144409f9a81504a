import { hiddenPart, layoutPart, overviewPart, pinnedPart } from "./canvas-parts.js";
import { headingsPart } from "./headings-part.js";
import { lineColoursPart } from "./line-colours-part.js";
import { lineNamesPart } from "./line-names-part.js";
import { colourByPart, measureScopePart, sizeByPart } from "./measures-part.js";
import { filtersPart } from "./filters-part.js";
import { notesPart } from "./notes-part.js";
import { rulesPart } from "./rules-part.js";
import type { SnapshotPart } from "./snapshot-part.js";

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
