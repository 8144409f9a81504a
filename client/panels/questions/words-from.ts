/** The words that texts are searched for, of what was typed: one blank between them, whatever sort was typed (Chinese input gives wide ones); null where there are none. */
export function wordsFrom(typed: string): string | null {
  return typed.trim().replaceAll(/\s+/gu, " ") || null;
}
