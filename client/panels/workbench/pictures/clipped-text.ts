/** The text cut to a width, which is told in Latin letters: a Chinese character is as wide as nearly two of them. */
export function clippedText(text: string, width: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += character > "\u2E7F" ? 1.75 : 1;
    if (used > width) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return kept;
}
