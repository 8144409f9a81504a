import type { MappedText } from "../mapped-text.js";
import type { PageHabits } from "./hypothesis.js";
import { hasToneMark, isAnnotationOf } from "./readings.js";
import { type Token, tokensOf } from "./tokens.js";
import { scriptTable } from "./traditional.js";

/** What a first look at the whole page tells. */
export interface Survey {
  /** Whether the annotation bug has been at work: some syllable with tone marks stands in brackets, or behind a `?`. */
  readonly isDamaged: boolean;
  readonly habits: PageHabits;
  /** Its lines without sign of damage, annotations left out, in simplified characters. */
  readonly soundLines: readonly string[];
}

export interface Line {
  readonly start: number;
  readonly end: number;
}

/** Lines of a text without their breaks, empty ones too. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

export function surveyOf(source: MappedText): Survey {
  const { simplifiedOf, traditionalOf } = scriptTable();
  const annotated = new Map<number, number>();
  const met = new Map<number, number>();
  const soundLines: string[] = [];
  let isDamaged = false;
  let traditional = 0;
  let simplified = 0;
  for (const { start, end } of linesOf(source.text)) {
    const tokens = tokensOf(source.text, start, end);
    const sound: number[] = [];
    let isSound = true;
    for (const [index, token] of tokens.entries()) {
      if (token.kind === "unit") {
        count(met, token.unit);
        const plain = simplifiedOf(token.unit);
        if (plain !== token.unit) traditional += 1;
        else if (traditionalOf(token.unit).length > 0) simplified += 1;
        sound.push(plain);
        continue;
      }
      const before = tokens[index - 1];
      const unit = before?.kind === "unit" ? before.unit : 0;
      if (token.kind === "annotation" && isAnnotationOf(unit, token.syllable)) {
        count(annotated, unit);
        isDamaged ||= hasToneMark(token.syllable);
      } else if (token.kind === "annotation" || token.kind === "swallowed") {
        isDamaged ||= hasToneMark(token.syllable);
        isSound = false;
      } else {
        isSound = false;
      }
    }
    if (isSound) soundLines.push(String.fromCharCode(...sound.slice(0, 50_000)));
  }
  return {
    isDamaged,
    soundLines,
    habits: {
      shareOf(unit) {
        const times = met.get(unit);
        return times === undefined ? null : (annotated.get(unit) ?? 0) / times;
      },
      isSimplified: simplified > traditional,
      hasHalfWidthCommas: (met.get(0x2c) ?? 0) > (met.get(0xff0c) ?? 0),
    },
  };
}

function count(counts: Map<number, number>, unit: number): void {
  counts.set(unit, (counts.get(unit) ?? 0) + 1);
}

export function isPlainAnnotation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return token?.kind === "annotation" && before?.kind === "unit" && isAnnotationOf(before.unit, token.syllable);
}
