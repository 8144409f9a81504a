import { z } from "zod";
import { refusal } from "../refusal.js";
import { TableMapping } from "../tables/mapping.js";
import type { SourceHints } from "./report-source.js";

/** What `<file>.meta.json` says of a file; `docs/files.md` describes it. */
const NoteOnFile = z.strictObject({
  title: z.string().min(1).optional(),
  issuer: z.string().min(1).optional(),
  area: z.string().min(1).optional(),
  year: z.int().min(1900).max(2099).optional(),
  period: z
    .string()
    .regex(/^(?:19|20)\d\d(?:-H[12]|-Q[1-4])?$/u, "a period is written 2014, 2014-H1 or 2014-Q3")
    .optional(),
  table: TableMapping.optional(),
});

/** What `mailuo.json` says of the files beside and beneath it: for all, and over that for some by their path from here. */
const NoteOnFolder = NoteOnFile.omit({ title: true }).extend({ files: z.record(z.string(), NoteOnFile).optional() });

/** What a file is called that tells of those beside and beneath it. */
export const FOLDER_NOTE = "mailuo.json";

/** Where a file's own note stands. */
export function noteBeside(path: string): string {
  return `${path}.meta.json`;
}

/** Whether a file tells of others and is itself no report. */
export function isFileNote(path: string): boolean {
  const name = path.split(/[/\\]/u).at(-1) ?? path;
  return name === FOLDER_NOTE || name.endsWith(".meta.json");
}

export interface FileNotes {
  /**
   * What is said of a file beside it and in the nearest folder that says anything, its own or one above.
   *
   * @throws {GraphError} `invalid-file` for a note that is not as it must be.
   */
  readonly hintsFor: (path: string) => Promise<SourceHints>;
}

/**
 * @param read gives a file's bytes by a path with `/`, null where there is none.
 * @param root begins the paths in messages.
 */
export function createFileNotes(read: (path: string) => Promise<Uint8Array | null>, root?: string): FileNotes {
  const folders = new Map<string, Promise<z.infer<typeof NoteOnFolder> | null>>();

  async function notesFrom<Notes>(path: string, schema: z.ZodType<Notes>): Promise<Notes | null> {
    const bytes = await read(path);
    return bytes === null ? null : parsedNotes(bytes, root === undefined ? path : `${root}/${path}`, schema);
  }

  function notesOfFolder(folder: string): Promise<z.infer<typeof NoteOnFolder> | null> {
    const known = folders.get(folder) ?? notesFrom(folder + FOLDER_NOTE, NoteOnFolder);
    folders.set(folder, known);
    return known;
  }

  return {
    hintsFor: async (path) => {
      const own = await notesFrom(noteBeside(path), NoteOnFile);
      for (let end = path.lastIndexOf("/"); ; end = path.lastIndexOf("/", end - 1)) {
        const notes = await notesOfFolder(path.slice(0, end + 1));
        if (notes !== null) {
          const { files = {}, ...all } = notes;
          const name = path.slice(end + 1);
          const said = { ...(Object.hasOwn(files, name) ? files[name] : {}), ...own };
          const isTableShared = all.table !== undefined && said.table === undefined;
          return { ...all, ...said, ...(isTableShared && { isTableShared }) };
        }
        if (end <= 0) return { ...own };
      }
    },
  };
}

/** The mapping that a file holds for itself. Throws `invalid-file`; `place` names the file. */
export function tableMappingFrom(bytes: Uint8Array, place: string): TableMapping {
  return parsedNotes(bytes, place, TableMapping);
}

function parsedNotes<Notes>(bytes: Uint8Array, place: string, schema: z.ZodType<Notes>): Notes {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const why = {
      en: "this is not JSON; docs/files.md tells how to write it",
      zh: "这不是 JSON；写法见 docs/files.md",
    };
    throw refusal(place, why, { cause: error });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  const words = lowerFirst(issue?.message ?? "this is not as it must be");
  const why = { en: field === "" ? words : `${field}: ${words}`, zh: `${field || "内容"}不合要求（${words}）` };
  throw refusal(place, why, { cause: parsed.error });
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
