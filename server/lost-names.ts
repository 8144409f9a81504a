/**
 * Whether an object of the JSON has the name `__proto__`. What reads or copies objects takes it for something else or leaves it out, and so do the
 * engines' drivers: it would be lost without a word.
 */
export function hasLostName(json: string): boolean {
  // Any character may be written as an escape.
  if (!json.includes(LOST) && !json.includes("\\u")) return false;
  for (const [, text = "", colon] of json.matchAll(TEXTS)) if (colon !== undefined && isLost(text)) return true;
  return false;
}

const LOST = "__proto__";
/** One without an end goes on to the last character: else the rest were looked through anew from each quote in it. */
const TEXTS = /("(?:[^"\\]|\\(?:.|$))*(?:"|$))(\s*:)?/gsu;
/** With each of its characters as an escape. */
const LONGEST = `"${"\\u005f".repeat(LOST.length)}"`.length;

function isLost(text: string): boolean {
  if (text.length > LONGEST) return false;
  try {
    return JSON.parse(text) === LOST;
  } catch {
    return false;
  }
}
