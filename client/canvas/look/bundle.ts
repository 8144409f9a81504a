/** How thick a line is that stands for many of these widths: the more, the thicker, but never like a bar. */
export function bundleWidth(widths: readonly number[], count: number): number {
  return Math.max(...widths) + Math.min(3, 0.6 * Math.log2(count));
}

/** What lines have in common that one line stands for; undefined where they differ. */
export function inCommon<Line, Part>(lines: readonly Line[], part: (line: Line) => Part): Part | undefined {
  const parts = new Set(lines.map(part));
  return parts.size === 1 ? [...parts][0] : undefined;
}
