/** A name as it is compared: whatever its case, its width and its spaces. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
}
