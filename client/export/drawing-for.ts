import type { Drawing } from "./drawing.js";
import { type ExportChoice, ExportError, type ExportSubject } from "./format.js";
import { pictureOf } from "./picture.js";

/** The canvas as people chose to have it drawn. */
export function drawingFor(subject: ExportSubject, choice: ExportChoice): Drawing {
  const shot = subject.shoot(choice);
  if (shot === null || shot.nodes.length === 0) throw new ExportError("no-picture");
  return pictureOf(shot, choice, subject);
}
