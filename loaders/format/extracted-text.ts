import { mappedTextFromString } from "../mapped-text.js";
import type { TextContent } from "./file-format.js";
import { type FormatHints, NO_HINTS } from "./formatted-text.js";
import { createLineBuilder, type LineRole } from "./line-builder.js";

/** A line taken out of a file that is not text. */
export interface ExtractedLine {
  readonly text: string;
  readonly role: LineRole;
  /** How many units of the beginning are bold. */
  readonly strong: number;
}

/** Content of a file whose original is the text that was taken out of it. */
export function extractedContent(extracted: Iterable<ExtractedLine>, hints: FormatHints = NO_HINTS): TextContent {
  const builder = createLineBuilder(1024);
  for (const { text, role, strong } of extracted) {
    const line = text.replace(/[\r\n\f\v\u0085\u2028\u2029]+/gu, " ");
    if (strong > 0) builder.startStrong();
    builder.add(line.slice(0, strong), 0, 0);
    builder.endStrong();
    builder.add(line.slice(strong), 0, 0);
    builder.endLine(role);
  }
  const { mapped, lines } = builder.finish();
  return {
    kind: "text",
    original: mapped.text,
    formatted: { mapped: mappedTextFromString(mapped.text), lines, hints },
  };
}
