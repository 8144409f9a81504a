import IconCircles from "@tabler/icons-react/icons/IconCircles";
import IconPalette from "@tabler/icons-react/icons/IconPalette";
import { KNOWN_NUMBERS } from "../../core/fields/known-numbers.js";
import { measureField } from "../../core/fields/measure-fields.js";
import { isGroupKind, MEASURE_KINDS } from "../../core/measures/measure.js";
import { fieldTitle } from "../messages/field-title.js";
import type { Action } from "./action.js";
import { hasPicture } from "./conditions.js";

const NUMBERS = [
  ...KNOWN_NUMBERS.map(({ name }) => name),
  ...MEASURE_KINDS.filter((kind) => !isGroupKind(kind)).map((kind) => measureField(kind).name),
];
const GROUPS = MEASURE_KINDS.filter(isGroupKind).map((kind) => measureField(kind).name);

/** Showing by size or colour what is known or measured of nodes; groups have no size. */
export const measureActions: readonly Action[] = [
  ...NUMBERS.map((field) => tellAction("size", field)),
  ...[...NUMBERS, ...GROUPS].map((field) => tellAction("colour", field)),
  {
    id: "measures.usual",
    name: "measures.reset",
    group: "canvas",
    when: ({ core }) => core.state.getState().sizeBy !== null || core.state.getState().colourBy !== null,
    run: ({ core }) => core.usualLook(),
  },
];

function tellAction(by: "size" | "colour", field: string): Action {
  const told = by === "size" ? "sizeBy" : "colourBy";
  return {
    id: `measures.${by}.${field}`,
    name: `measures.${by}`,
    nameValues: (words) => ({ measure: fieldTitle(field, words) }),
    group: "canvas",
    icon: by === "size" ? IconCircles : IconPalette,
    when: (page) => hasPicture(page) && page.core.state.getState()[told] !== field,
    run: ({ core }) => core[told](field),
  };
}
