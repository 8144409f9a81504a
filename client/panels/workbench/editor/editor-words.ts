import { functionsOf, PROCEDURES, type Engine } from "#model/cypher-functions.js";
import type { GraphSchema } from "#model/schema.js";
import type { Words } from "../../messages/words.js";
import type { Description, EditorWords } from "./editor-world.js";
import { keywordMeaning } from "./keyword-meanings.js";
import { meaningOf, propertyMeaning } from "./meanings.js";
import type { Problem } from "./problem.js";

/** What the editor says, in the page's language and of the store that is open. */
export function createEditorWords(
  words: Words,
  { schema, engine }: { readonly schema: GraphSchema | undefined; readonly engine: Engine | undefined },
): EditorWords {
  const named = (name: string) => (words.isNamed("type", name) ? words.typeName(name) : words.relationName(name));
  return {
    typeName: named,
    problem: (problem) => problemSentence(problem, words),
    fix: (meant) => words.t("editor.fix", { meant }),
    describe({ name, kind, of }) {
      if (kind === "called") return describeFunction(name, words, engine) ?? describeKeyword(name, words);
      if (kind === "keyword") return describeKeyword(name, words);
      const known = { words, schema, named };
      return kind === "label" ? describeLabel(name, known) : describeProperty(name, of, known);
    },
  };
}

function describeFunction(name: string, { language }: Words, engine: Engine | undefined): Description | undefined {
  const entry = [...functionsOf(engine), ...PROCEDURES].find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (entry === undefined) return undefined;
  return {
    signature: `${entry.name}(${entry.takes.join(", ")}) → ${entry.gives}`,
    text: language === "en" ? entry.en : entry.zh,
  };
}

interface Known {
  readonly words: Words;
  readonly schema: GraphSchema | undefined;
  readonly named: (name: string) => string;
}

function describeLabel(name: string, { words, schema, named }: Known): Description | undefined {
  const label = schema?.labels.find((one) => one.label === name);
  const type = schema?.relationshipTypes.find((one) => one.type === name);
  const count =
    label === undefined
      ? type && words.t("editor.relationships", { count: type.count })
      : words.t("editor.nodes", { count: label.count });
  if (count === undefined) return undefined;
  const called = named(name);
  return {
    facts: called === name ? count : `${called} · ${count}`,
    text: meaningOf(name, words.language) ?? name,
  };
}

/** Whose it is, and what it holds. Where the query tells of what it is a property, the others that have it are passed over. */
function describeProperty(
  name: string,
  of: readonly string[],
  { words, schema, named }: Known,
): Description | undefined {
  const all = [
    ...(schema?.labels ?? []).filter(({ properties }) => properties.includes(name)).map(({ label }) => label),
    ...(schema?.relationshipTypes ?? []).filter(({ properties }) => properties.includes(name)).map(({ type }) => type),
  ];
  // Each of the types stands for it.
  const usual = all.length > 1 ? all.filter((owner) => owner !== "Entity") : all;
  const told = all.filter((owner) => of.includes(owner));
  const owners = told.length > 0 ? told : usual;
  if (owners.length === 0) return undefined;
  const rest = owners.length > MOST_OWNERS ? " …" : "";
  return {
    facts: `${owners.slice(0, MOST_OWNERS).map(named).join(" · ")}${rest}`,
    text: propertyMeaning(name, words.language) ?? name,
  };
}

const MOST_OWNERS = 8;

function describeKeyword(name: string, { language }: Words): Description | undefined {
  const text = keywordMeaning(name, language);
  return text === undefined ? undefined : { signature: name.toUpperCase(), text };
}

const SENTENCES = {
  unexpected: "editor.unexpected",
  unfinished: "editor.unfinished",
  "open-text": "editor.openText",
  "unknown-function": "editor.unknownFunction",
  "unknown-variable": "editor.unknownVariable",
  "unknown-label": "editor.unknownLabel",
  "unknown-type": "editor.unknownType",
  "unknown-property": "editor.unknownProperty",
} as const;

function problemSentence({ kind, found, meant, of = "", expected = [] }: Problem, { t }: Words): string {
  const sentences = [t(SENTENCES[kind], { found, of })];
  if (meant !== undefined) sentences.push(t("editor.didYouMean", { meant }));
  else if (expected.length > 0) sentences.push(t("editor.expected", { expected: expected.join("  ") }));
  return sentences.join(" ");
}
