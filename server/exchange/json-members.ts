import type { Sentence } from "#model/language.js";
import { fileProblem } from "./read-items.js";

/** A member of the outermost object, or, where the member is a list, one of its elements. */
export interface JsonMember {
  readonly name: string;
  readonly value: unknown;
  readonly isElement: boolean;
  readonly line: number;
}

/**
 * Reads an object with long lists piece by piece, so that the file need not fit into memory. Throws `invalid-file` where the text is no JSON
 * object.
 */
export async function* jsonMembers(text: AsyncIterable<string>, file: string): AsyncGenerator<JsonMember> {
  const scan = createScan(file);
  for await (const chunk of text) yield* scan.read(chunk);
  scan.end();
}

/** Between these brackets lies what is split: at 1 the object's members, at 2 a list's elements. */
type Base = 0 | 1 | 2;

function createScan(file: string) {
  let base: Base = 0;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let isOver = false;
  let line = 1;
  let piece = BLANK;
  let list: { readonly name: string; elements: number } | null = null;
  let members = 0;

  const fail = (sentence: Sentence, at = line): never => {
    throw fileProblem({ file, line: at }, sentence);
  };

  return { read, end };

  function* read(chunk: string): Generator<JsonMember> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const sign = chunk[at] ?? "";
      if (sign === "\n") line += 1;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (sign === "\\") isEscaped = true;
        else if (sign === '"') isInString = false;
        continue;
      }
      if (isSpace(sign)) continue;
      if (isOver) fail({ en: "there is more behind the end of the JSON object.", zh: "JSON 对象结束之后还有内容。" });
      if (base === 0) {
        if (sign !== "{") fail({ en: "this is no JSON object.", zh: "这不是 JSON 对象。" });
        base = 1;
        depth = 1;
        from = at + 1;
        continue;
      }
      if (piece.isBlank) piece = { ...piece, line, isBlank: false };
      if (sign === '"') isInString = true;
      else if (sign === "{" || sign === "[") {
        depth += 1;
        const name = sign === "[" && base === 1 && depth === 2 ? listName(piece.text + chunk.slice(from, at)) : null;
        if (name !== null) {
          list = { name, elements: 0 };
          base = 2;
          from = at + 1;
          piece = BLANK;
        }
      } else if ((sign === "," || sign === "}" || sign === "]") && depth === base) {
        yield* split(piece.text + chunk.slice(from, at), sign);
        from = at + 1;
        piece = BLANK;
      } else if (sign === "}" || sign === "]") depth -= 1;
    }
    piece = { ...piece, text: piece.text + chunk.slice(from) };
  }

  /** One piece is over: at a comma, or where the object or list that holds it ends. */
  function* split(text: string, sign: string): Generator<JsonMember> {
    const isEnd = sign !== ",";
    if (isEnd) {
      if (sign !== (base === 2 ? "]" : "}"))
        fail({ en: `“${sign}” ends what it did not begin.`, zh: `“${sign}”没有对应的开头。` });
      depth -= 1;
    }
    if (list !== null) {
      const isEmpty = isEnd && list.elements === 0 && text.trim() === "";
      if (!isEmpty) yield { name: list.name, value: parsed(text), isElement: true, line: piece.line };
      list.elements += 1;
      if (!isEnd) return;
      list = null;
      base = 1;
      members += 1;
      return;
    }
    // A list that has been read leaves nothing behind it.
    if (text.trim() !== "") {
      for (const [name, value] of Object.entries(parsedMember(text))) {
        yield { name, value, isElement: false, line: piece.line };
      }
      members += 1;
    } else if (members === 0 && !isEnd)
      fail({ en: "there is a comma without a member before it.", zh: "逗号之前没有成员。" });
    if (isEnd) isOver = true;
  }

  function parsed(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      return fail(
        { en: `this is not JSON (${reasonOf(error)}).`, zh: `这不是 JSON（${reasonOf(error)}）。` },
        piece.line,
      );
    }
  }

  function parsedMember(text: string): Readonly<Record<string, unknown>> {
    const member = parsed(`{${text}}`);
    return typeof member === "object" && member !== null ? { ...member } : {};
  }

  function end(): void {
    if (!isOver)
      fail(
        base === 0
          ? { en: "this is no JSON object.", zh: "这不是 JSON 对象。" }
          : {
              en: "the file ends in the middle of the JSON object; it is cut short.",
              zh: "文件在 JSON 对象中间结束，不完整。",
            },
      );
  }
}

/** A piece of which nothing but space was read; `line` is where it begins. */
const BLANK = { text: "", line: 1, isBlank: true };

function isSpace(sign: string): boolean {
  return sign === " " || sign === "\n" || sign === "\t" || sign === "\r" || sign === "\uFEFF";
}

/** The name in `"nodes": `. */
function listName(text: string): string | null {
  const name = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*$/u.exec(text)?.[1];
  if (name === undefined) return null;
  const parsed: unknown = JSON.parse(name);
  return String(parsed);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.split("\n", 1).join("").slice(0, 100) : String(error);
}
