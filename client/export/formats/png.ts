import type { About } from "../about.js";
import type { Drawing } from "../drawing.js";
import { drawingFor } from "../drawing-for.js";
import type { ExportFormat } from "../format.js";
import { pngFromDrawing } from "../png.js";
import { withTexts } from "../png-texts.js";

export const png: ExportFormat = {
  id: "png",
  kind: "picture",
  extension: "png",
  choices: ["scale", "extent", "scheme", "isTransparent", "hasLegend", "hasCaptions"],
  async write(subject, choice) {
    const drawing = drawingFor(subject, choice);
    const image = await pngFromDrawing(drawing, choice.scale);
    const content = withTexts(new Uint8Array(await image.arrayBuffer()), textsOf(drawing, subject.about));
    return new Blob([content], { type: image.type });
  },
};

/** By the keywords that the PNG specification reserves; the address, which seldom fits below a picture, is whole here. */
function textsOf({ title, description }: Drawing, { address, date }: About): Readonly<Record<string, string>> {
  return { Title: title, Description: description, Source: address, "Creation Time": date, Software: "Mailuo" };
}
