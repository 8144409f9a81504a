import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FOLDER_NOTE, noteBeside } from "#loaders/files/file-notes.js";

/** Gives for a file's absolute path a stamp that changes with what is said beside it; each folder is looked at once. */
export function createNoteStamps(): (path: string) => Promise<string> {
  const folders = new Map<string, Promise<string>>();

  function nearest(folder: string): Promise<string> {
    const known = folders.get(folder) ?? look(folder);
    folders.set(folder, known);
    return known;
  }

  async function look(folder: string): Promise<string> {
    const own = await stampOf(join(folder, FOLDER_NOTE));
    const above = dirname(folder);
    return own !== "" || above === folder ? own : nearest(above);
  }

  return async (path) => `${await stampOf(noteBeside(path))} ${await nearest(dirname(path))}`;
}

async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found === null ? "" : `${found.ino}:${found.size}:${found.mtimeMs}`;
}
