import { createMappedBuilder } from "../format/mapped-builder.js";
import type { MappedText } from "../mapped-text.js";

const HAN = String.raw`[\u3400-\u9FFF\u3007]`;
/** Spaces between a figure and the characters around it, or between a figure and its sign: 增长 8 %, 2014 年, 1. 5 亿. */
const FIGURE_SPACE = new RegExp(
  `(?<=${HAN}|[，。、；：（）“”《》])[ \u3000]+(?=[0-9０-９])|(?<=[0-9０-９])[ \u3000]+(?=${HAN}|[%％‰，。、；：（）“”《》])`,
  "gu",
);

/** Takes out spaces between digits and characters. Those between two characters stay: they part names (龚 正). */
export function closeFigures(source: MappedText): MappedText {
  const builder = createMappedBuilder(source.text.length);
  let copied = 0;
  for (const match of source.text.matchAll(FIGURE_SPACE)) {
    builder.copy(source, copied, match.index);
    copied = match.index + match[0].length;
  }
  if (copied === 0) return source;
  builder.copy(source, copied, source.text.length);
  return builder.finish();
}
