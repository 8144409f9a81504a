import type { ExportFormat } from "./format.js";
import { png } from "./formats/png.js";
import { svg } from "./formats/svg.js";

/** All that the canvas can be exported as, in the order in which it is offered. */
export const FORMATS: readonly ExportFormat[] = [png, svg];
