import { isOutOfFiles } from "#server/system-error.js";

/** What to say where the system lets no more files be opened, the program's own among them; null where the trouble is another. */
export function openFilesSentence(error: unknown): string | null {
  if (!isOutOfFiles(error)) return null;
  return `mailuo: too many files are open (${String(error)}): allow more, for example by “ulimit -n 4096”, and try again.`;
}
