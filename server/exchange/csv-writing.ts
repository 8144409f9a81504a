import type { Properties, PropertyValue } from "#model/graph.js";
import { CSV_MANIFEST, CSV_TYPES, importCommand, type CsvManifest } from "./csv-layout.js";
import { escapedText } from "./escaped-text.js";
import type { GraphContent } from "./graph-content.js";
import {
  declaredKinds,
  type GraphProfile,
  type GroupProfile,
  type PropertyKinds,
  type ValueKind,
} from "./graph-profile.js";

export interface NamedFile {
  readonly name: string;
  readonly chunks: () => AsyncIterable<string>;
}

/**
 * A file for each kind of node and each type of relationship, with the headers of `neo4j-admin database import full`, and one that says how
 * they are written. Nothing is an empty field; an empty text is `""`.
 */
export function csvFiles(content: GraphContent): readonly NamedFile[] {
  const { profile, about } = content;
  const style = styleFor(profile);
  const nodes = namedGroups("nodes", profile.nodes);
  const relationships = namedGroups("relationships", profile.relationships);
  const names = { nodes: nodes.map(({ name }) => name), relationships: relationships.map(({ name }) => name) };
  const manifest: CsvManifest = {
    format: "mailuo-csv",
    about,
    arrayDelimiter: style.delimiter,
    escaped: style.isEscaped,
    ...names,
    command: importCommand({ arrayDelimiter: style.delimiter, ...names }),
  };
  return [
    { name: CSV_MANIFEST, chunks: () => once(`${JSON.stringify(manifest, null, 2)}\n`) },
    ...nodes.map(({ name, group, profile }) => ({
      name,
      chunks: () => nodeRows(content, group, createRows(profile.kinds, style)),
    })),
    ...relationships.map(({ name, group, profile }) => ({
      name,
      chunks: () => relationshipRows(content, group, createRows(profile.kinds, style)),
    })),
  ];
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

interface Style {
  readonly delimiter: string;
  readonly isEscaped: boolean;
}

/** Text is left as it is wherever it can be, so that Neo4j's import gives the very graph. */
function styleFor(profile: GraphProfile): Style {
  const delimiter = profile.hasSemicolonInList ? "\u001F" : ";";
  const isEscaped =
    profile.hasBrokenText ||
    profile.hasEmptyTextInList ||
    (profile.hasSemicolonInList && profile.hasUnitSeparatorInList) ||
    [...profile.nodes.values(), ...profile.relationships.values()].some(({ kinds }) =>
      [...kinds.values()].some(isOfNoType),
    );
  return { delimiter, isEscaped };
}

function isOfNoType(kinds: ReadonlySet<ValueKind>): boolean {
  const [kind, ...others] = declaredKinds(kinds);
  return others.length > 0 || kind === "mixed[]";
}

function namedGroups(kind: string, groups: ReadonlyMap<string, GroupProfile>) {
  const taken = new Set<string>();
  return [...groups].map(([group, profile]) => {
    const plain = `${kind}-${group.replace(/[^\p{L}\p{N}_]+/gu, "-").slice(0, 60)}`;
    let name = `${plain}.csv`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain}-${number}.csv`;
    taken.add(name.toLowerCase());
    return { name, group, profile };
  });
}

interface Rows {
  readonly header: readonly string[];
  fields(properties: Properties): readonly string[];
  readonly text: (text: string) => string;
  readonly style: Style;
}

function createRows(properties: PropertyKinds, style: Style): Rows {
  // oxlint-disable-next-line eslint/no-control-regex -- the sign that parts elements of a list
  const forbidden = style.delimiter === ";" ? /\p{Cs}/gu : /\p{Cs}|\u001F/gu;
  const text = (value: string): string => (style.isEscaped ? escapedText(value, forbidden) : value);
  const columns = [...properties].map(([name, kinds]) => {
    const [kind = "string"] = declaredKinds(kinds);
    return { name, kinds, type: isOfNoType(kinds) ? "string" : CSV_TYPES[kind] };
  });
  const field = (value: PropertyValue, type: string): string => {
    if (Array.isArray(value) && type.endsWith("[]")) {
      if (value.length === 1 && value[0] === "") return quoted(`_x_${JSON.stringify(value)}`);
      return quoted(value.map((item) => text(String(item))).join(style.delimiter));
    }
    if (typeof value === "string") return quoted(text(value));
    return type === "string" ? quoted(`_x_${JSON.stringify(value)}`) : String(value);
  };
  return {
    header: columns.map(({ name, type }) => quoted(`${text(name)}:${type}`)),
    fields: (values) =>
      columns.map(({ name, type }) => {
        const value = values[name];
        return value === undefined || value === null ? "" : field(value, type);
      }),
    text,
    style,
  };
}

function quoted(text: string): string {
  return text === "" || /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function* nodeRows(content: GraphContent, group: string, rows: Rows): AsyncGenerator<string> {
  yield line([":ID", ":LABEL", ...rows.header]);
  for await (const page of content.nodes(group)) {
    const lines = page.map(({ id, labels, properties }) => {
      const label = labels.map(rows.text).join(rows.style.delimiter);
      return line([quoted(rows.text(id)), quoted(label), ...rows.fields(properties)]);
    });
    yield lines.join("");
  }
}

async function* relationshipRows(content: GraphContent, group: string, rows: Rows): AsyncGenerator<string> {
  yield line([":START_ID", ":END_ID", ":TYPE", ...rows.header]);
  for await (const page of content.relationships(group)) {
    const lines = page.map(({ start, end, type, properties }) =>
      line([...[start, end, type].map((part) => quoted(rows.text(part))), ...rows.fields(properties)]),
    );
    yield lines.join("");
  }
}

function line(fields: readonly string[]): string {
  return `${fields.join(",")}\n`;
}
