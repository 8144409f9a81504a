import { nodeId, type Properties } from "#model/graph.js";
import { isPropertyMap, nameFromCypher, parseCypherMap } from "./cypher-parsing.js";
import { fileProblem, type Place, type ReadItem } from "./read-items.js";
import { textLines } from "./text-lines.js";

const NAME = "([A-Za-z][A-Za-z0-9_]*|`(?:[^`]|``)+`)";
const MERGE_NODE = new RegExp(`^MERGE \\(n:${NAME} \\{key: row\\.key\\}\\)$`, "u");
const SET_LABEL = new RegExp(`^SET n:${NAME}$`, "u");
const MATCH_END = new RegExp(`^MATCH \\(([ab])(?::${NAME})? \\{key: row\\.(?:start|end)\\}\\)$`, "u");
const MERGE_RELATIONSHIP = new RegExp(`^MERGE \\(a\\)-\\[r:${NAME}(?: \\{[^}]*\\})?\\]->\\(b\\)$`, "u");

interface Row {
  readonly text: string;
  readonly place: Place;
}

/**
 * Reads the statements that `writeCypher` writes, and no others: nothing is run, so a script can do nothing but add to the graph what it
 * lists.
 */
export async function* readCypher(text: AsyncIterable<string>, file: string): AsyncGenerator<ReadItem> {
  let rows: Row[] | null = null;
  let clauses: string[] = [];
  let line = 0;
  for await (const words of textLines(text)) {
    line += 1;
    const place = { file, line };
    if (rows === null) {
      if (words.trim() === "" || words.startsWith("//") || isConstraint(words)) continue;
      if (words !== "UNWIND [") throw unknownStatement(place, words);
      rows = [];
    } else if (clauses.length === 0 && words !== "] AS row") rows.push({ text: words, place });
    else {
      clauses.push(words);
      if (!words.endsWith(";")) continue;
      yield* itemsFromStatement(rows, clauses.slice(1), place);
      rows = null;
      clauses = [];
    }
  }
  if (rows !== null)
    throw fileProblem(
      { file, line },
      { en: "the file ends in the middle of a statement; it is cut short.", zh: "文件在一条语句中间结束，不完整。" },
    );
}

function isConstraint(words: string): boolean {
  return words.startsWith("CREATE CONSTRAINT ") && words.endsWith(";");
}

function unknownStatement(place: Place, words: string): Error {
  return fileProblem(place, {
    en: `“${words.slice(0, 60)}” is no statement as mailuo export writes it; other scripts are for cypher-shell.`,
    zh: `“${words.slice(0, 60)}”不是 mailuo export 写出的语句；其他脚本请用 cypher-shell 运行。`,
  });
}

function* itemsFromStatement(rows: readonly Row[], clauses: readonly string[], place: Place): Generator<ReadItem> {
  const [first = "", ...others] = clauses;
  const node = MERGE_NODE.exec(first)?.[1];
  if (node !== undefined && others.pop() === "SET n = row;") {
    const labels = [nameFromCypher(node), ...others.map((words) => labelFromClause(words, place))];
    for (const { text, place } of rows) {
      const properties = propertiesOf(mapFromRow(text, place), place);
      yield { kind: "node", id: nodeId(labels, String(properties["key"])), labels, properties, place };
    }
    return;
  }
  const type = MERGE_RELATIONSHIP.exec(others[1] ?? "")?.[1];
  const [start, end] = [MATCH_END.exec(first), MATCH_END.exec(others[0] ?? "")];
  if (type === undefined || start?.[1] !== "a" || end?.[1] !== "b" || others[2] !== "SET r = row.properties;") {
    throw unknownStatement(place, clauses.join(" "));
  }
  for (const { text, place } of rows) {
    const row = mapFromRow(text, place);
    const { properties } = row;
    if (typeof row["start"] !== "string" || typeof row["end"] !== "string" || !isPropertyMap(properties)) {
      throw fileProblem(place, {
        en: "this row has no start, end and properties.",
        zh: "这一行缺少 start、end 或 properties。",
      });
    }
    yield {
      kind: "relationship",
      type: nameFromCypher(type),
      start: idOfEnd(start[2], row["start"]),
      end: idOfEnd(end[2], row["end"]),
      properties,
      place,
    };
  }
}

function labelFromClause(words: string, place: Place): string {
  const label = SET_LABEL.exec(words)?.[1];
  if (label === undefined) throw unknownStatement(place, words);
  return nameFromCypher(label);
}

function mapFromRow(text: string, place: Place): ReturnType<typeof parseCypherMap> & {} {
  const map = parseCypherMap(text.replace(/,$/u, ""));
  if (map === null)
    throw fileProblem(place, { en: "this row is no map of plain values.", zh: "这一行不是由简单值组成的映射。" });
  return map;
}

function propertiesOf(map: Readonly<Record<string, unknown>>, place: Place): Properties {
  if (!isFlat(map)) throw fileProblem(place, { en: "a property is no plain value.", zh: "有一个属性不是简单值。" });
  return map;
}

function isFlat(map: Readonly<Record<string, unknown>>): map is Properties {
  return Object.values(map).every((value) => typeof value !== "object" || Array.isArray(value));
}

function idOfEnd(label: string | undefined, key: string): string {
  return nodeId(label === undefined ? [] : [nameFromCypher(label)], key);
}
