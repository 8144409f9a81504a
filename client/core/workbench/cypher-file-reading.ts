import { PARAM_KINDS } from "#model/param-kinds.js";
import type { ParamValue } from "#model/query.js";
import { paramsFromJson } from "../views/params-json.js";
import { defaultFrom, HEADER_FIELD, KIND_OF_CONTRACT } from "./cypher-file.js";
import { paramsIn } from "./query-params.js";
import type { SavedBody, SavedParam } from "./saved-query.js";

/** Why a file is no query that can be saved; `line` is counted from 1, 0: none in particular. */
export interface FileFault {
  readonly reason: "empty" | "too-long" | "encoding" | "archive" | "param" | "type" | "default" | "unused" | "title";
  readonly line: number;
  readonly what: string;
}

export type ReadFile =
  | { readonly kind: "query"; readonly body: SavedBody }
  | { readonly kind: "fault"; readonly fault: FileFault };

const LONGEST = 100_000;
const PARAM = /^(?<type>[a-z]+(?:\[\])?)(?:\s*=\s*(?<usual>.+?))?\s+—\s+(?<description>.+)$/su;

/** Reads a `.cypher` file, with the header of the catalogue or without one; `fileName` is its title where it has none. */
export function readCypherFile(fileName: string, source: string): ReadFile {
  if (source.length > LONGEST) return fault("too-long", 0, fileName);
  const lines = source.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const draft: Draft = {
    titles: [],
    folder: "",
    tags: [],
    description: [],
    params: new Map(),
    defaults: {},
    lines: [],
  };
  let isHead = true;
  for (const [index, line] of lines.entries()) {
    const groups = isHead ? HEADER_FIELD.exec(line)?.groups : undefined;
    if (groups === undefined) {
      isHead &&= line.trim() === "" || line.startsWith("//");
      draft.lines.push(line);
      continue;
    }
    const { field = "", name, value = "" } = groups;
    if (field === "query") isHead = false;
    const wrong = take(draft, { field, name: name?.replaceAll("`", ""), value, line: index + 1 });
    if (wrong !== null) return { kind: "fault", fault: wrong };
  }
  return bodyFrom(draft, fileName);
}

interface Draft {
  readonly titles: string[];
  folder: string;
  tags: readonly string[];
  readonly description: string[];
  readonly params: Map<string, SavedParam & { readonly line: number }>;
  defaults: Readonly<Record<string, ParamValue>>;
  readonly lines: string[];
}

interface Field {
  readonly field: string;
  readonly name: string | undefined;
  readonly value: string;
  readonly line: number;
}

/** Takes a line of the header into the draft; answers what is wrong with it. */
function take(draft: Draft, { field, name, value, line }: Field): FileFault | null {
  if (name !== undefined && field.startsWith("param")) return takeParam(draft, { name, value, line });
  if (name !== undefined) return takeMore(draft, { field, name, value, line });
  if (field === "title.zh") draft.titles.unshift(value.trim());
  else if (field === "title") draft.titles.push(value.trim());
  else if (field === "folder") draft.folder = value.trim();
  else if (field === "tags")
    draft.tags = value
      .split(/[,，]/u)
      .map((tag) => tag.trim())
      .filter(Boolean);
  else if (field === "description") draft.description.push(value);
  return null;
}

function takeParam(
  draft: Draft,
  { name, value, line }: Omit<Field, "field"> & { readonly name: string },
): FileFault | null {
  const groups = PARAM.exec(value.trim())?.groups;
  if (groups === undefined) return { reason: "param", line, what: name };
  const type = Object.entries(KIND_OF_CONTRACT).find(([contract]) => contract === groups["type"])?.[1];
  if (type === undefined) return { reason: "type", line, what: groups["type"] ?? "" };
  draft.params.set(name, { name, type, description: groups["description"] ?? "", line });
  const usual = groups["usual"];
  if (usual === undefined || usual === "null") return null;
  const found = defaultFrom(type, usual);
  if (found === undefined) return { reason: "default", line, what: usual };
  draft.defaults = { ...draft.defaults, [name]: found };
  return null;
}

function takeMore(draft: Draft, { field, name, value, line }: Field & { readonly name: string }): FileFault | null {
  if (field.startsWith("default")) {
    const parsed = paramsFromJson(`{"value":${value}}`);
    if (parsed === null) return { reason: "default", line, what: value };
    draft.defaults = { ...draft.defaults, [name]: parsed["value"] ?? null };
    return null;
  }
  const type = PARAM_KINDS.find((kind) => kind === value.trim());
  if (type === undefined) return { reason: "type", line, what: value };
  const param = draft.params.get(name);
  if (param !== undefined) draft.params.set(name, { ...param, type });
  return null;
}

function bodyFrom(draft: Draft, fileName: string): ReadFile {
  const text = draft.lines.join("\n").trim();
  if (text === "") return fault("empty", 0, fileName);
  const used = paramsIn(text);
  const unused = [...draft.params.values()].find(({ name }) => !used.includes(name));
  if (unused !== undefined) return fault("unused", unused.line, unused.name);
  const title = (draft.titles.find((one) => one !== "") ?? fileName.replace(/\.[^.]*$/u, "")).slice(0, 200);
  if (title.trim() === "") return fault("title", 0, fileName);
  // In the order of the header, in which they are asked for.
  const names = new Set([...draft.params.keys(), ...used]);
  const params = [...names].map((name): SavedParam => {
    const { type = "auto", description = "" } = draft.params.get(name) ?? {};
    return { name, type, description: description === name ? "" : description };
  });
  const { folder, tags, description, defaults } = draft;
  return { kind: "query", body: { title, description: description.join("\n"), folder, tags, text, params, defaults } };
}

function fault(reason: FileFault["reason"], line: number, what: string): ReadFile {
  return { kind: "fault", fault: { reason, line, what } };
}
