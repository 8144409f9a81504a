import type { OfflinePassage } from "./offline-graph.js";

/** A piece of a sentence; `node` is whose name it is. */
export interface TextPiece {
  readonly text: string;
  readonly node: number | null;
}

/** A sentence in pieces. Where names lie over each other those of the wanted nodes win, then the longer. */
export function textPieces({ text, marks }: OfflinePassage, wanted: ReadonlySet<number>): readonly TextPiece[] {
  const byWeight = marks.toSorted(
    ([start, end, node], [otherStart, otherEnd, other]) =>
      Number(wanted.has(other)) - Number(wanted.has(node)) || otherEnd - otherStart - (end - start),
  );
  const kept: OfflinePassage["marks"][number][] = [];
  for (const mark of byWeight) if (kept.every(([start, end]) => mark[1] <= start || mark[0] >= end)) kept.push(mark);
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const [start, end, node] of kept.toSorted(([one], [other]) => one - other)) {
    pieces.push({ text: text.slice(from, start), node: null }, { text: text.slice(start, end), node });
    from = end;
  }
  return [...pieces, { text: text.slice(from), node: null }].filter((piece) => piece.text !== "");
}
