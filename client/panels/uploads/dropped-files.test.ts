import { expect, test } from "vitest";
import { droppedFiles, filesOfFolder } from "./dropped-files.js";

type Inside = Readonly<Record<string, string | null | Folder>>;
interface Folder {
  readonly inside: Inside;
}

/** An entry as browsers give it: a text is a file, null one that cannot be read. A folder gives two entries at a time. */
function entryOf(path: string, what: string | null | Folder): FileSystemEntry {
  const name = path.split("/").at(-1) ?? "";
  const known = { name, fullPath: path, filesystem: { name: "", root: null! }, getParent: () => {} };
  if (typeof what === "string" || what === null) {
    const file = (found: FileCallback, failed?: ErrorCallback) =>
      what === null ? failed?.(new DOMException("gone")) : found(new File([what], name));
    return Object.assign(known, { isFile: true, isDirectory: false, file });
  }
  const createReader = () => {
    const left = Object.entries(what.inside).map(([inside, one]) => entryOf(`${path}/${inside}`, one));
    return { readEntries: (found: FileSystemEntriesCallback) => found(left.splice(0, 2)) };
  };
  return Object.assign(known, { isFile: false, isDirectory: true, createReader });
}

function drop(dropped: Inside): Parameters<typeof droppedFiles>[0] {
  return {
    // A browser takes a folder for a file that cannot be read.
    files: Object.keys(dropped).map((name) => new File([], name)),
    items: Object.entries(dropped).map(([name, what]) => ({ webkitGetAsEntry: () => entryOf(`/${name}`, what) })),
  };
}

test("a folder's files come with the folders that they lie in, without what is hidden or cannot be read", async () => {
  const files = await droppedFiles(
    drop({
      上海市: {
        inside: {
          "2022.md": "乙",
          "2021.md": "甲",
          ".DS_Store": "x",
          更早: { inside: { "2003.md": "丙", "x.md": null } },
        },
      },
      "note.txt": "丁",
    }),
  );
  const read = await Promise.all(files.map(async (file) => [file.name, await file.text()]));
  expect(read).toEqual([
    ["上海市/2021.md", "甲"],
    ["上海市/2022.md", "乙"],
    ["上海市/更早/2003.md", "丙"],
    ["note.txt", "丁"],
  ]);
});

test("files without folders are those of the drop, also where a browser tells no entries", async () => {
  const files = [new File(["甲"], "a.txt")];
  expect(await droppedFiles({ files, items: [{ webkitGetAsEntry: () => null }] })).toEqual(files);
  expect(await droppedFiles({ files, items: [] })).toEqual(files);
});

test("the files of a folder that was chosen are named by their paths, without what is hidden or lies in what is", () => {
  const chosen = ["上海市/2021.md", "上海市/.DS_Store", "上海市/.git/config", "上海市/__MACOSX/更早/2003.md"].map(
    (path) => Object.assign(new File(["甲"], path.split("/").at(-1) ?? ""), { webkitRelativePath: path }),
  );
  expect(filesOfFolder(chosen).map(({ name }) => name)).toEqual(["上海市/2021.md"]);
});

test("of a folder with more files than are taken at a time no more are looked at", () => {
  const chosen = Array.from({ length: 1200 }, (_, index) =>
    Object.assign(new File([], `${index}.md`), { webkitRelativePath: `上海市/${index}.md` }),
  );
  expect(filesOfFolder(chosen).length).toBe(1000);
});
