import { drawingFor } from "../drawing-for.js";
import type { ExportFormat, ExportSubject, ExportChoice } from "../format.js";
import { factsToPrint, printSheetFrom } from "../print-sheet.js";
import { sentencesOf } from "../sentences.js";
import { svgFromDrawing } from "../svg.js";

/** More is no longer read on paper. */
const MOST_SENTENCES = 2_000;

export const print: ExportFormat = {
  id: "print",
  kind: "page",
  extension: "pdf",
  choices: ["extent", "hasLegend"],
  async write(subject, choice, work) {
    const facts = factsToPrint(subject.state);
    const { quotations, missing } = await sentencesOf(facts, { quote: subject.quote, most: MOST_SENTENCES }, work);
    return printSheetFrom({ ...subject, picture: pictureOf(subject, choice), facts, quotations, missing });
  },
};

/** On paper always dark on white; title and captions stand around it as text of the sheet. */
function pictureOf(subject: ExportSubject, choice: ExportChoice): string | null {
  const hasPicture = (subject.shoot({ extent: choice.extent, scheme: "light" })?.nodes.length ?? 0) > 0;
  if (!hasPicture) return null;
  return svgFromDrawing(drawingFor(subject, { ...choice, scheme: "light", isTransparent: true, hasCaptions: false }));
}
