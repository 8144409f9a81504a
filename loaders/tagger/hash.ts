/** Mixes a number into a hash: the multiplication of Fibonacci hashing and a shift that brings the high bits down. */
export function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e37_79b1);
  return product ^ (product >>> 15);
}

/** Of a part of a text, by its UTF-16 units. */
export function hashOfText(text: string, from = 0, to = text.length): number {
  let hash = to - from;
  for (let index = from; index < to; index += 1) hash = mixed(hash, text.charCodeAt(index));
  return hash;
}
