/** The text cut to a width, which is told in Latin letters. */
export function clippedText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = Array.from(text);
  let end = characters.length;
  while (end > 0 && textWidth(characters.slice(0, end).join("")) > width - 1) end -= 1;
  return `${characters.slice(0, end).join("").trimEnd()}…`;
}

/** In Latin letters: a Chinese character is as wide as nearly two of them. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > "\u2E7F" ? 1.75 : 1), 0);
}
