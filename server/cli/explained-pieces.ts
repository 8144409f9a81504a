import type { ExplainedFigure, ExplainedMention, ExplainedPassage } from "#loaders/explain/explanation.js";

/** A piece of a passage's text that lies within the same mentions throughout. */
export interface TextPiece {
  readonly text: string;
  /** The shortest of the mentions that cover it; null where none does. */
  readonly mention: ExplainedMention | null;
}

/** The passage's text in pieces, so that places within longer names show. */
export function piecesOf({ text, mentions }: Pick<ExplainedPassage, "text" | "mentions">): readonly TextPiece[] {
  const borders = [...new Set([0, text.length, ...mentions.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? text.length;
    const covering = mentions
      .filter((mention) => mention.start <= start && mention.end >= end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
    return { text: text.slice(start, end), mention: covering[0] ?? null };
  });
}

/** `head-suffix 0.85` */
export function ruleWords(rule: string | null, confidence: number | null): string {
  return [rule ?? "no rule", ...(confidence === null ? [] : [String(Math.round(confidence * 100) / 100)])].join(" ");
}

/** `总投资 = 150亿元, +8.5%, 2014-H1, actual, about 徐汇区` */
export function figureWords(figure: ExplainedFigure): string {
  const { indicator, value, valueMax, bound, unit, growthPercent, growthPercentMax, growthBound, growthBasis } = figure;
  const { rank, rankAmong, growthRank, growthRankAmong, period, status, about } = figure;
  const amount = value === null ? [] : [`${bounded(bound)}${rangeOf(value, valueMax)}${unit ?? ""}`];
  const growth =
    growthPercent === null
      ? []
      : [`${bounded(growthBound)}${rangeOf(growthPercent, growthPercentMax)}% ${growthBasis ?? "growth"}`];
  const ranks = [
    ...(rank === null ? [] : [`rank ${rank}${rankAmong === null ? "" : ` in ${rankAmong}`}`]),
    ...(growthRank === null
      ? []
      : [`growth's rank ${growthRank}${growthRankAmong === null ? "" : ` in ${growthRankAmong}`}`]),
  ];
  const parts = [...amount, ...growth, ...ranks, ...(period === null ? [] : [period]), status];
  return `${indicator} = ${[...parts, ...about.map((name) => `about ${name}`)].join(", ")}`;
}

function rangeOf(value: number, most: number | null): string {
  return most === null ? String(value) : `${value}–${most}`;
}

const BOUNDS = { about: "about ", over: "over ", atLeast: "at least ", under: "under ", atMost: "at most " } as const;

function bounded(bound: ExplainedFigure["bound"]): string {
  return bound === null ? "" : BOUNDS[bound];
}
