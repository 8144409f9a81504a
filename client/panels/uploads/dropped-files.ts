/** No more files are looked for in folders: the server takes fewer at a time, and says so. */
const MOST_FILES = 1000;

/** What a drop holds, as `DataTransfer` has it. */
export interface Dropped {
  readonly files: Iterable<File>;
  readonly items: Iterable<{ readonly webkitGetAsEntry: () => FileSystemEntry | null }>;
}

/**
 * The files of a drop, and of the folders in it: those are named with the folders that they lie in, `上海市/2021.md`. What systems hide, and
 * what cannot be read, is left out. To be called while the drop is told: afterwards a browser no longer says what was dropped.
 */
export async function droppedFiles({ files, items }: Dropped): Promise<readonly File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(isFolder)) return [...files];
  const found: File[] = [];
  for (const entry of entries) await addFiles(entry, found);
  return found;
}

/** The files of a folder that was chosen, named and left out likewise. */
export function filesOfFolder(files: readonly File[]): readonly File[] {
  const told = files.filter(({ webkitRelativePath }) => !webkitRelativePath.split("/").slice(1).some(isHidden));
  return told.slice(0, MOST_FILES).map((file) => named(file, file.webkitRelativePath));
}

async function addFiles(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (isHidden(entry.name) || found.length >= MOST_FILES) return;
  if (isFolder(entry)) for (const inside of await entriesIn(entry)) await addFiles(inside, found);
  if (isFile(entry)) found.push(...(await fileOf(entry)));
}

/** A folder gives its entries by the hundred, and none when there are no more. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const some = () => new Promise<readonly FileSystemEntry[]>((found) => reader.readEntries(found, () => found([])));
  const all: FileSystemEntry[] = [];
  for (let next = await some(); next.length > 0; next = await some()) all.push(...next);
  return all.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

async function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  const file = await new Promise<File | null>((found) => entry.file(found, () => found(null)));
  return file === null ? [] : [named(file, entry.fullPath.slice(1))];
}

function named(file: File, name: string): File {
  const { type, lastModified } = file;
  return name === file.name || name === "" ? file : new File([file], name, { type, lastModified });
}

function isHidden(name: string): boolean {
  return name.startsWith(".") || name === "Thumbs.db" || name === "__MACOSX";
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
