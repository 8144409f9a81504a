/** Many strings that begin alike, in little memory. */
export interface PackedStrings {
  at(index: number): string;
  readonly bytes: number;
}

export function packStrings(strings: readonly string[]): PackedStrings {
  const prefix = strings.reduce(sharedBeginning, strings[0] ?? "");
  const rests = strings.map((text) => text.slice(prefix.length));
  const starts = new Uint32Array(strings.length + 1);
  for (const [index, { length }] of rests.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  const all = rests.join("");
  return {
    at: (index) => prefix + all.slice(starts[index], starts[index + 1]),
    bytes: starts.byteLength + 2 * (all.length + prefix.length),
  };
}

function sharedBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}
