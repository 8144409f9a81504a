/** UTF-16 units that are gathered before they are handed to the browser, which keeps what is large on the disk. */
const PIECE = 1_000_000;

/** A text that grows beyond what one string should hold. */
export interface FileText {
  readonly add: (text: string) => void;
  readonly pieces: () => readonly BlobPart[];
}

export function createFileText(): FileText {
  const handed: Blob[] = [];
  let gathered = "";
  return {
    add(text) {
      gathered += text;
      if (gathered.length < PIECE) return;
      handed.push(new Blob([gathered]));
      gathered = "";
    },
    pieces: () => [...handed, gathered],
  };
}
