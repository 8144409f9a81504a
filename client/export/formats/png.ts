import type { ExportFormat } from "../format.js";
import { drawingFor } from "../drawing-for.js";
import { pngFromDrawing } from "../png.js";

export const png: ExportFormat = {
  id: "png",
  kind: "picture",
  extension: "png",
  choices: ["scale", "extent", "scheme", "isTransparent", "hasLegend", "hasCaptions"],
  write: async (subject, choice) => pngFromDrawing(drawingFor(subject, choice), choice.scale),
};
