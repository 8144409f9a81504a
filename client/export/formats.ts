import type { ExportFormat } from "./format.js";
import { csv } from "./formats/csv.js";
import { gexf } from "./formats/gexf.js";
import { graphml } from "./formats/graphml.js";
import { html } from "./formats/html.js";
import { json } from "./formats/json.js";
import { png } from "./formats/png.js";
import { print } from "./formats/print.js";
import { svg } from "./formats/svg.js";

/** All that the canvas can be exported as, in the order in which it is offered. */
export const FORMATS: readonly ExportFormat[] = [png, svg, print, html, csv, json, gexf, graphml];
