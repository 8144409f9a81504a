const BLOCK = 4_096;

/** What a file of so many bytes takes on a usual disk: a small one takes a block too. */
export function sizeOnDisk(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / BLOCK)) * BLOCK;
}
