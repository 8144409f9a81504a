/** What a bench was called with. */

/** The number behind an option, as in `--documents 12`; null where there is none. */
export function numberAfter(option: string): number | null {
  const number = Number(wordAfter(option) ?? Number.NaN);
  return Number.isNaN(number) ? null : number;
}

/** The word behind an option; undefined where the option is not given. */
export function wordAfter(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Whether one of the parts is asked for: by its name, or because none is named. */
export function isAsked(part: string, parts: readonly string[]): boolean {
  const words = new Set(process.argv.slice(2));
  return words.has(part) || !parts.some((one) => words.has(one));
}
