import type { ExportFormat } from "../format.js";
import { drawingFor } from "../drawing-for.js";
import { svgFromDrawing } from "../svg.js";

export const svg: ExportFormat = {
  id: "svg",
  kind: "picture",
  extension: "svg",
  choices: ["extent", "scheme", "isTransparent", "hasLegend", "hasCaptions"],
  write: async (subject, choice) =>
    new Blob([svgFromDrawing(drawingFor(subject, choice))], { type: "image/svg+xml;charset=utf-8" }),
};
