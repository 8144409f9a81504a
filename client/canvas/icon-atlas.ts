import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import { ICON_SIDE, TYPE_ICONS } from "../core/type-icons.js";

/** Cells of the atlas side by side; a type's icon is in the cell of its place in the model's order. */
export const ATLAS_COLUMNS = 8;
export const ATLAS_ROWS = 2;
const CELL = 64;
/** Between an icon and the edge of its cell, so that no neighbour shows through where it is drawn small. */
const MARGIN = 6;

/** Which cell holds a type's icon; -1: it has none. */
export function iconOf(type: EntityType | undefined): number {
  return type === undefined ? -1 : ENTITY_TYPES.indexOf(type);
}

/** The types' icons in white, for node programs to draw from. */
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
  for (const [index, type] of ENTITY_TYPES.entries()) {
    const [column, row] = [index % ATLAS_COLUMNS, Math.floor(index / ATLAS_COLUMNS)];
    context.setTransform(scale, 0, 0, scale, column * CELL + MARGIN, row * CELL + MARGIN);
    context.stroke(new Path2D(TYPE_ICONS[type]));
  }
  return atlas;
}
