import { ENTITY_TYPES } from "#model/entity-types.js";
import { ICON_PATHS, type IconName, RULE_ICON_NAMES } from "../../core/look/rule-icons.js";
import { ICON_SIDE } from "../../core/look/type-icons.js";

/** Cells of the atlas side by side: the types' icons in the model's order, then the signs of rules. */
export const ATLAS_COLUMNS = 8;
export const ATLAS_ROWS = 2;
const CELL = 64;
/** Between an icon and the edge of its cell, so that no neighbour shows through where it is drawn small. */
const MARGIN = 6;

const CELLS: readonly IconName[] = [...ENTITY_TYPES, ...RULE_ICON_NAMES];

/** Which cell holds an icon; -1: a type that is none of the model's has none. */
export function iconOf(name: IconName | undefined): number {
  return name === undefined ? -1 : CELLS.indexOf(name);
}

/** The icon of a cell. */
export function iconAt(cell: number): IconName | undefined {
  return CELLS[cell];
}

/** All icons in white, for node programs to draw from. */
export function drawIconAtlas(document: Document): HTMLCanvasElement {
  const atlas = document.createElement("canvas");
  [atlas.width, atlas.height] = [ATLAS_COLUMNS * CELL, ATLAS_ROWS * CELL];
  const context = atlas.getContext("2d");
  if (context === null) return atlas;
  const scale = (CELL - 2 * MARGIN) / ICON_SIDE;
  context.strokeStyle = "#ffffff";
  context.lineWidth = 2;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const [index, name] of CELLS.entries()) {
    const [column, row] = [index % ATLAS_COLUMNS, Math.floor(index / ATLAS_COLUMNS)];
    context.setTransform(scale, 0, 0, scale, column * CELL + MARGIN, row * CELL + MARGIN);
    context.stroke(new Path2D(ICON_PATHS[name]));
  }
  return atlas;
}
