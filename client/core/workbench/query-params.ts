import type { ParamKind } from "#model/param-kinds.js";
import type { ParamValue } from "#model/query.js";
import type { QueryContent } from "./query-content.js";
import { valueOfWritten, type WrittenParam, writtenFromValue } from "./written-param.js";

const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\$`(?<quoted>[^`]+)`|`[^`]*`|\$(?<name>[\p{L}_][\p{L}\p{N}_]*|\d+)/gu;

/** Names of the parameters that a query's text uses, in the order of their first use; comments and quoted text aside. */
export function paramsIn(text: string): readonly string[] {
  const names = [...text.matchAll(TOKEN)].map(({ groups }) => groups?.["name"] ?? groups?.["quoted"]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** What is known of a parameter beforehand. */
export interface DeclaredParam {
  readonly name: string;
  readonly kind: ParamKind;
  readonly description?: string;
  /** What it is where nobody gives it. */
  readonly usual?: ParamValue;
}

/** A parameter as it stands in its field. */
export function writtenParamOf(query: QueryContent, name: string, declared: DeclaredParam | undefined): WrittenParam {
  const written = query.written[name];
  if (written !== undefined) return written;
  const kind = declared?.kind ?? guessedKind(name);
  const value = query.params[name];
  if (value === undefined) return { kind, text: "" };
  const read = writtenFromValue(value);
  return read.kind === "text" && (kind === "text" || kind === "entity") ? { ...read, kind } : read;
}

/** The query with a parameter as somebody wrote it; without a value it has none, or the usual one where nothing is written. A text that was emptied is an empty one. */
export function withWritten(query: QueryContent, written: WrittenParam, declared: DeclaredParam): QueryContent {
  const { name, usual } = declared;
  const nothing = usual ?? (written.kind === "text" ? written.text : undefined);
  const given = valueOfWritten(written);
  const value = given === undefined && written.text.trim() === "" ? nothing : given;
  const others = Object.entries(query.params).filter(([other]) => other !== name);
  return {
    ...query,
    written: { ...query.written, [name]: written },
    params: Object.fromEntries(value === undefined ? others : [...others, [name, value]]),
  };
}

export interface ParamFault {
  readonly name: string;
  readonly reason: "missing" | "unfit";
}

/** What keeps a text from being run: parameters that it uses and that have no value. */
export function paramFaults(query: QueryContent, text = query.text): readonly ParamFault[] {
  return paramsIn(text)
    .filter((name) => query.params[name] === undefined)
    .map((name) => ({ name, reason: (query.written[name]?.text ?? "").trim() === "" ? "missing" : "unfit" }));
}

function guessedKind(name: string): ParamKind {
  return /^(?:key|\w+Key)$/u.test(name) ? "entity" : "auto";
}
