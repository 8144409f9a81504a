import { GraphError } from "#model/problem.js";
import { isDiskFull } from "../../system-error.js";
import { inChinese, inEnglish } from "../engine-words.js";
import type { Position, WrittenPlace } from "./dialect.js";
import { overdueForEngine } from "./endings.js";
import { WHAT_HELPS } from "./seal.js";
import { diskFull } from "./store-files.js";

/** The engine's complaint about opening a file as an error that says what to do. */
export function openingError(
  file: string,
  access: "read" | "write" | "create" | "salvage",
  error: unknown,
): GraphError {
  const message = messageOf(error);
  if (/locked/u.test(message)) {
    const sentence =
      access === "read"
        ? {
            en: `The store ${file} is being written by another process: try again when it is done.`,
            zh: `另一个进程正在写入图库 ${file}：请待其完成后重试。`,
          }
        : {
            en: `The store ${file} is in use by another process: stop the Mailuo that serves it, then try again.`,
            zh: `另一个进程正在使用图库 ${file}：请停止使用它的 Mailuo 后重试。`,
          };
    return new GraphError("store-locked", sentence, { cause: error });
  }
  if (/permission denied|read-only file system|os error (13|30)\b/iu.test(message)) {
    return new GraphError(
      "store-denied",
      {
        en: `The store ${file} cannot be opened: its folder and file must be readable and writable.`,
        zh: `无法打开图库 ${file}：其文件夹和文件必须可读可写。`,
      },
      {
        cause: error,
      },
    );
  }
  if (isNoRoom(error)) return diskFull(file, error);
  if (/newer version of Grafeo|is required: |format version/iu.test(message)) {
    return new GraphError(
      "store-unavailable",
      {
        en: `The store ${file} was written by a newer version: ${plain(message)}. Open it with the Mailuo that wrote it, or a later one.`,
        zh: `图库 ${file} 由更新的版本写成（${plain(message)}）：请用写它的那个 Mailuo 或更新的版本打开。`,
      },
      { cause: error },
    );
  }
  if (/does not exist|os error 2\b/iu.test(message)) {
    return new GraphError(
      "store-unavailable",
      {
        en: `The store ${file} cannot be opened: ${plain(message)}.`,
        zh: `无法打开图库 ${file}：${plain(message)}。`,
      },
      {
        cause: error,
      },
    );
  }
  return new GraphError(
    "store-damaged",
    {
      en: `The store ${file} is damaged: ${plain(message)}. ${WHAT_HELPS.en}`,
      zh: `图库 ${file} 已损坏：${plain(message)}。${WHAT_HELPS.zh}`,
    },
    {
      cause: error,
    },
  );
}

/** The engine's complaint about a query as an error with a sentence and, where it tells, the position; anything else as it is. */
export function queryError(
  error: unknown,
  placed: (position: Position) => WrittenPlace = (position) => ({ position, isPastEnd: false }),
): unknown {
  const message = messageOf(error);
  if (error instanceof GraphError || !message.includes("GRAFEO-")) return error;
  const place = placeIn(message, placed);
  const options = { cause: error, ...(place === null ? {} : { position: place.position }) };
  const missing = /Missing parameter: (\$\w+)/u.exec(message)?.[1];
  if (missing !== undefined) {
    const sentence = {
      en: `The query needs the parameter ${missing}, which was not given.`,
      zh: `查询需要参数 ${missing}，但没有给出。`,
    };
    return new GraphError("parameter-missing", sentence, options);
  }
  const seconds = /Query exceeded the (\d+)s timeout/u.exec(message)?.[1];
  if (seconds !== undefined) return overdueForEngine(Number(seconds));
  if (/read-only/u.test(message)) {
    const sentence = {
      en: "Queries only read here, and this one would write: leave away what writes.",
      zh: "这里的查询只能读取，而这个查询会写入：请去掉写入的部分。",
    };
    return new GraphError("query-refused", sentence, options);
  }
  if (isNoRoom(error)) return noRoom(error);
  if (/GRAFEO-S\d+/u.test(message)) {
    return new GraphError(
      "store-damaged",
      {
        en: `The store is damaged: ${plain(message)}. ${WHAT_HELPS.en}`,
        zh: `图库已损坏：${plain(message)}。${WHAT_HELPS.zh}`,
      },
      options,
    );
  }
  if (/Constraint violation/u.test(message)) {
    return new GraphError(
      "invalid-request",
      {
        en: `The store refuses a change that breaks a constraint: ${plain(message)}.`,
        zh: `图库拒绝违反约束的更改：${plain(message)}。`,
      },
      options,
    );
  }
  if (/syntax error|semantic error|Query error/u.test(message)) {
    const where = place === null ? null : { en: ` at ${placeWords(place).en}`, zh: `（${placeWords(place).zh}）` };
    const what =
      place?.isPastEnd === true ? ENDS_EARLY : { en: inEnglish(plain(message)), zh: inChinese(plain(message)) };
    const sentence = {
      en: `The query cannot be run${where?.en ?? ""}: ${what.en}.`,
      zh: `查询无法运行${where?.zh ?? ""}：${what.zh}。`,
    };
    return new GraphError("invalid-query", sentence, options);
  }
  return new GraphError("internal", `The embedded engine failed: ${plain(message)}.`, options);
}

/** What went wrong while a file was closed, which writes what was not written yet and the seal; anything unknown as it is. */
export function closingError(error: unknown): unknown {
  return isNoRoom(error) ? noRoom(error) : queryError(error);
}

/** As the engine tells it, or Node. */
function isNoRoom(error: unknown): boolean {
  return isDiskFull(error) || /no space left|os error (28|122)\b/iu.test(messageOf(error));
}

function noRoom(error: unknown): GraphError {
  return new GraphError(
    "store-unavailable",
    {
      en: "The disk of the store is full: free some space, then try again. What was stored before is still there.",
      zh: "图库所在的磁盘已满：请腾出空间后重试。此前存入的内容都在。",
    },
    { cause: error },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function placeIn(message: string, placed: (position: Position) => WrittenPlace): WrittenPlace | null {
  const found = /-->\s*query:(\d+):(\d+)/u.exec(message);
  return found === null ? null : placed({ line: Number(found[1]), column: Number(found[2]) });
}

function placeWords({ position: { line, column } }: WrittenPlace) {
  return { en: `line ${line}, column ${column}`, zh: `第 ${line} 行第 ${column} 列` };
}

/** What the engine says there is of the limit that it was given, which nobody wrote. */
const ENDS_EARLY = { en: "it ends where more must follow", zh: "查询在这里意外结束" };

/** The first line, without the engine's codes. */
function plain(message: string): string {
  const [first = ""] = message.split("\n");
  return first
    .replaceAll(
      /(?:(?:Query|Database|Transaction|Internal|Serialization|I\/O) error|Invalid value|GRAFEO-\w+|(?:syntax|semantic|execution) error|\[Cypher\])(?:: | )/gu,
      "",
    )
    .replace(/\.\s*$/u, "")
    .trim();
}
