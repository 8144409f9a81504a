/** Red, green and blue of a colour like `#4974a5`, from 0 to 1 each: as shaders take them. */
export function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}
