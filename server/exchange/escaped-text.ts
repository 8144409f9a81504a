/**
 * Text that a format cannot hold, held reversibly: each UTF-16 unit that must not stand there is written `_xHHHH_`, as Office Open XML does
 * (ECMA-376 part 1, 22.9.2.19), and an underscore before an `x` is written `_x005F_`. So `_x_` is nobody's text: formats use it as a
 * mark of their own, and it stands for nothing.
 */
export function escapedText(text: string, forbidden: RegExp): string {
  return text.replaceAll("_x", "_x005F_x").replace(forbidden, escapedUnits);
}

/** Undoes `escapedText`. */
export function unescapedText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_sign, code: string) => (code === "" ? "" : String.fromCharCode(parseInt(code, 16))));
}

const ESCAPED = /_x((?:[0-9A-F]{4})?)_/gu;

function escapedUnits(units: string): string {
  let escaped = "";
  for (let at = 0; at < units.length; at += 1) {
    escaped += `_x${units.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}_`;
  }
  return escaped;
}
