/** How long a browser may take to begin reading what it saves, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Has the browser save a file, as a click on a link to it would. */
export function saveFile(page: Document, blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = page.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE_MS);
}
