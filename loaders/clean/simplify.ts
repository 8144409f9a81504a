import { createMappedBuilder, type MappedBuilder } from "../format/mapped-builder.js";
import type { MappedText } from "../mapped-text.js";
import { type Line, linesOf } from "./survey.js";
import { scriptTable, simplifiedText } from "./traditional.js";

/**
 * Traditional characters become simplified. A text in simplified characters stays as it is, its few traditional ones too: they are in names
 * (文徵明, 濛阳). In a mixed text each line is judged by itself.
 */
export function simplify(source: MappedText): MappedText {
  const whole = scriptOf(source.text, { start: 0, end: source.text.length });
  if (whole.traditional === 0) return source;
  const isTraditional = whole.traditional > 0.1 * whole.simplified;
  const builder = createMappedBuilder(source.text.length);
  let copied = 0;
  for (const line of linesOf(source.text)) {
    const script = scriptOf(source.text, line);
    const isToConvert = script.traditional > 0 && (isTraditional || isMixed(script));
    if (!isToConvert) continue;
    builder.copy(source, copied, line.start);
    simplifyLine(source, line, builder);
    copied = line.end;
  }
  builder.copy(source, copied, source.text.length);
  return builder.finish();
}

interface Script {
  /** Characters that have another, simplified form. */
  readonly traditional: number;
  readonly distinctTraditional: number;
  /** Characters that are the simplified form of others. */
  readonly simplified: number;
}

function isMixed({ traditional, distinctTraditional, simplified }: Script): boolean {
  return distinctTraditional >= 2 && traditional > (distinctTraditional >= 4 ? 0.1 : 0.3) * simplified;
}

function scriptOf(text: string, line: Line): Script {
  const { simplifiedOf, traditionalOf } = scriptTable();
  const distinct = new Set<number>();
  let traditional = 0;
  let simplified = 0;
  for (let index = line.start; index < line.end; index += 1) {
    const unit = text.charCodeAt(index);
    if (simplifiedOf(unit) !== unit) {
      traditional += 1;
      distinct.add(unit);
    } else if (traditionalOf(unit).length > 0) simplified += 1;
  }
  return { traditional, distinctTraditional: distinct.size, simplified };
}

/** OpenCC keeps the count of characters but for some phrases; where it does not, the part that differs is mapped as a whole. */
function simplifyLine(source: MappedText, line: Line, builder: MappedBuilder): void {
  const before = source.text.slice(line.start, line.end);
  const after = simplifiedText(before);
  if (after === before) {
    builder.copy(source, line.start, line.end);
    return;
  }
  const guessed = new Set(source.guessed.filter((unit) => unit >= line.start && unit < line.end));
  const unitsBefore = Array.from(before);
  const unitsAfter = Array.from(after);
  const isEven = unitsBefore.length === unitsAfter.length;
  let at = line.start;
  let head = 0;
  const addRange = (text: string, length: number): void => {
    let isGuessed = false;
    for (let unit = at; unit < at + length; unit += 1) isGuessed ||= guessed.has(unit);
    builder.add(text, source.starts[at] ?? 0, source.ends[at + length - 1] ?? 0, isGuessed);
    at += length;
  };
  if (isEven) {
    for (const [index, character] of unitsBefore.entries()) addRange(unitsAfter[index] ?? "", character.length);
    return;
  }
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
  }
  builder.copy(source, line.start, line.start + head);
  at += head;
  addRange(after.slice(head, after.length - tail), before.length - head - tail);
  builder.copy(source, line.end - tail, line.end);
}
