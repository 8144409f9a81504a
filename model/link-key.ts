/** How many digits of the hash of its content name a link: short, so that it can be read out; where two contents meet, the later gets more. */
export const LINK_KEY_LENGTHS = [12, 24, 64] as const;

/** Whether a link can have this key. Apart from the schemas, so that the client need not carry those. */
export function isLinkKey(text: string): boolean {
  return /^[0-9a-f]+$/u.test(text) && LINK_KEY_LENGTHS.some((length) => length === text.length);
}
