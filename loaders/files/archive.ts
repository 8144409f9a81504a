import { GraphError } from "#model/problem.js";
import { extensionOf, FILE_FORMATS, isReportName } from "../format/formats.js";
import { climbsOut, isZip, openZip, type ZipEntry, zipNames } from "../format/zip-archive.js";
import { refusal } from "../refusal.js";
import { createFileNotes, isFileNote } from "./file-notes.js";
import { reportName } from "./report-name.js";
import type { FoundSource, OpenedFile, ReportSource } from "./report-source.js";

/** Whether the bytes are a ZIP file that is nothing else: Word and Excel files are ZIP files too. */
export function isArchive(bytes: Uint8Array, path: string): boolean {
  if (!isZip(bytes) || FILE_FORMATS.some((format) => format.isBinary && format.recognises(bytes))) return false;
  const extension = extensionOf(path);
  return !FILE_FORMATS.some((format) => format.isBinary && format.extensions.includes(extension));
}

/** Kinds of files that are ZIP files, by a part that each has, and are not read. */
const OTHER_KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/^ppt\/presentation\.xml$/u, "PowerPoint", "PDF"],
  [/^OFD\.xml$/iu, "OFD", "PDF or DOCX"],
  [/^META-INF\/container\.xml$/u, "EPUB", "HTML"],
  [/^META-INF\/manifest\.xml$/u, "OpenDocument", "DOCX or XLSX"],
];

/**
 * The documents in a ZIP file, as if it were a folder: what is no report by its name is passed over, `mailuo.json` and `….meta.json` tell of
 * the others. Nothing is written to disk.
 */
export async function* archiveSources(
  archive: ReportSource,
  open: (file: OpenedFile) => AsyncGenerator<FoundSource>,
): AsyncGenerator<FoundSource> {
  const { bytes, place, path, hints } = archive;
  const names = zipNames(bytes);
  const other = OTHER_KINDS.find(([part]) => names.some((name) => part.test(name)));
  if (other !== undefined) {
    throw refusal(place, {
      en: `this is ${article(other[1])} file; save it as ${other[2]} first`,
      zh: `这是 ${other[1]} 文件；请先存为 ${other[2].replace(" or ", " 或 ")}`,
    });
  }
  const entries = await openZip(bytes, place);
  const reports = entries.filter(({ name }) => isReportName(name) && !isFileNote(name) && !isHidden(name));
  if (reports.length === 0) throw refusal(place, { en: "this archive holds no report", zh: "压缩包中没有报告" });
  const notes = createFileNotes(textsOf(entries), place);
  const taken = new Map<string, string>();
  for (const entry of reports.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const where = `${place}/${entry.name}`;
    const name = reportName(`${path.replace(/\.zip$/iu, "")}/${entry.name}`);
    try {
      refuseEntry(entry, where);
      const before = taken.get(name);
      if (before !== undefined) {
        throw refusal(where, {
          en: `${before} would be the same report; rename one of them`,
          zh: `与 ${before} 会成为同一份报告；请为其中之一改名`,
        });
      }
      taken.set(name, entry.name);
      const { title: _, ...said } = hints;
      yield* open({
        path: name,
        place: where,
        bytes: await entry.read(),
        hints: { ...(await notes.hintsFor(entry.name)), ...said },
      });
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      yield { kind: "refused", place: where, detail: error.sentence };
    }
  }
}

function refuseEntry({ name, isLink }: ZipEntry, where: string): void {
  if (climbsOut(name)) {
    throw refusal(where, {
      en: "this name leads out of the archive, so it is not opened; rename it",
      zh: "这个名称指向压缩包之外，不予打开；请改名",
    });
  }
  if (isLink) {
    throw refusal(where, {
      en: "this is a link to another file, which is not followed",
      zh: "这是指向其他文件的链接，不予跟随",
    });
  }
  if (/\.zip$/iu.test(name)) {
    throw refusal(where, {
      en: "an archive within an archive is not opened; unpack it first",
      zh: "不打开压缩包中的压缩包；请先解压",
    });
  }
}

/** What systems and programs leave in archives beside the files. */
function isHidden(name: string): boolean {
  return name
    .split("/")
    .some((part) => part === "__MACOSX" || (part.startsWith(".") && part !== "..") || part.startsWith("~$"));
}

function textsOf(entries: readonly ZipEntry[]): (path: string) => Promise<Uint8Array | null> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return async (path) => (await byName.get(path)?.read()) ?? null;
}

function article(kind: string): string {
  return `${/^[AEIO]/u.test(kind) ? "an" : "a"} ${kind}`;
}
