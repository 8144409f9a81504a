import type { FileFormat } from "./file-format.js";
import { refuseBinary } from "../decode/decode.js";
import { refusal } from "../refusal.js";
import { csv } from "./csv.js";
import { json } from "./json.js";
import { excel } from "./office/excel.js";
import { word } from "./office/word.js";
import { pdf } from "./pdf/pdf.js";
import { TEXT_FORMATS } from "./text-formats.js";
import { isZip } from "./zip-archive.js";

/** Every kind of file that is read; where two recognise the same bytes, the first is taken. */
export const FILE_FORMATS: readonly FileFormat[] = [pdf, word, excel, csv, json, ...TEXT_FORMATS];

/** For messages and help: `PDF, Word (DOCX), …`. */
export const READ_KINDS = `${FILE_FORMATS.map(({ name }) => name).join(", ")} and ZIP`;

/**
 * The kind of a file: a binary one by its bytes, a text by its name, or by its beginning where the name says only that it is text.
 *
 * @throws {GraphError} `invalid-file` where neither tells.
 */
export function formatOf<Format extends FileFormat>(
  formats: readonly Format[],
  bytes: Uint8Array,
  file: { readonly path: string; readonly place: string },
): Format {
  const extension = extensionOf(file.path);
  const claimed = formats.find((format) => format.extensions.includes(extension));
  const found = formats.find((format) => format.recognises(bytes));
  if (found !== undefined && (found.isBinary || extension === "")) return found;
  if (claimed !== undefined) {
    if (!claimed.isBinary && !isPlain(claimed)) return claimed;
    // What claims to be an office file and cannot be opened is a damaged one.
    return found === undefined || (claimed.isBinary && isZip(bytes)) ? claimed : found;
  }
  if (found !== undefined && !isPlain(found)) return found;
  refuseBinary(bytes, file.place);
  const kinds = formats.map(({ name }) => name).join(", ");
  throw refusal(file.place, {
    en: `files of the kind “.${extension}” are not read; save it as one of ${kinds}`,
    zh: `不读取“.${extension}”类文件；请存为 ${kinds.replaceAll(", ", "、")} 之一`,
  });
}

/** Plain text may be of any kind of text. */
function isPlain(format: FileFormat): boolean {
  return format.extensions.includes("txt");
}

/** In lower case, without dot; empty where the name has none. */
export function extensionOf(path: string): string {
  return /\.([a-z0-9]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** What reports are kept in as well: among other files it is not passed over, but told of, or read where it is a page under such a name. */
const OTHER_KINDS: ReadonlySet<string> = new Set(
  "doc dot wps rtf odt ofd epub xls xlt et ods ppt pptx pps dps mht mhtml rar 7z gz tgz asp aspx jsp jspx php do eml".split(
    " ",
  ),
);

/** Whether a file among others is meant as a report, by its name: archives too, but not what has no extension. */
export function isReportName(path: string): boolean {
  const extension = extensionOf(path);
  if (extension === "zip" || OTHER_KINDS.has(extension)) return true;
  return FILE_FORMATS.some((format) => format.extensions.includes(extension));
}
