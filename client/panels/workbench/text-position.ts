/** The offset of a line and column, both counted from 1; the nearest one within the text where there is no such place. */
export function offsetOf(text: string, position: { readonly line: number; readonly column: number }): number {
  const lines = text.split("\n");
  const line = Math.min(Math.max(position.line, 1), lines.length) - 1;
  const before = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  return before + Math.min(Math.max(position.column, 1) - 1, lines[line]?.length ?? 0);
}
