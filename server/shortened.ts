const LONGEST = 80;

/** As much of a name as a sentence bears: callers may call a part of a request as they like, with a million characters too. */
export function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, "")}…` : name;
}
