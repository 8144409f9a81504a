/** A text on one line, so that Markdown shows it as it is. */
export function inMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\\`*_[\]<>#|~$]/gu, String.raw`\$&`)
    .replace(/^(\s*)([+-])/u, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/u, String.raw`$1\$2`);
}
