import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { GraphError } from "#model/problem.js";
import type { NamedQuery } from "#model/query.js";
import { parseQueryFile } from "./query-file.js";

export type Engine = "embedded" | "neo4j";

/**
 * The queries of a folder: `questions/` and `queries/` (all read), `write/` (the steps of replacing a document), `engines/<engine>/` (one engine's text of
 * a query) and `schema/<engine>.cypher`.
 */
export interface Catalogue {
  /** Throws `not-found`. */
  get(name: string): NamedQuery;
  /** The queries of `questions/` and `queries/`: first those for people, then what serves programs, each sorted by name. */
  list(): readonly NamedQuery[];
  /** The steps of replacing a document: the queries of `write/`. */
  steps(): readonly NamedQuery[];
  /** The same query in the engine's own words, where its dialect needs them; else the query itself. */
  variant(query: NamedQuery, engine: Engine): NamedQuery;
  /** Statements that create constraints and indexes, in order; each may run any number of times. */
  schema(engine: Engine): readonly string[];
}

/** Reads and checks every `.cypher` file below `folder`; throws an `Error` naming the file that breaks its contract. */
export function loadCatalogue(folder: string): Catalogue {
  const questions = readQueries(join(folder, "questions"), "read");
  for (const { name, question, audience } of questions.values()) {
    if (question === undefined || audience !== "person")
      throw new Error(`questions/${name}.cypher: a question says what it asks, and is for a person.`);
  }
  const others = readQueries(join(folder, "queries"), "read");
  const queries = new Map([...others, ...questions]);
  const writes = readQueries(join(folder, "write"));
  const engines = {
    embedded: readQueries(join(folder, "engines", "embedded")),
    neo4j: readQueries(join(folder, "engines", "neo4j")),
  };
  const all = new Map([...writes, ...queries]);
  if (all.size < writes.size + others.size + questions.size) throw new Error("Two queries have the same name.");
  for (const [engine, variants] of Object.entries(engines)) {
    for (const variant of variants.values()) checkVariant(engine, variant, all.get(variant.name));
  }
  const listed = [...queries.values()].toSorted((a, b) => compare(a.audience, b.audience) || compare(a.name, b.name));

  return {
    get(name) {
      const query = all.get(name);
      if (query === undefined) {
        throw new GraphError("not-found", {
          en: `There is no query named “${name}”; the catalogue lists those there are.`,
          zh: `没有名为“${name}”的查询；查询目录列出现有的查询。`,
        });
      }
      return query;
    },
    list: () => listed,
    steps: () => [...writes.values()],
    variant(query, engine) {
      return query.origin === "catalogue" ? (engines[engine].get(query.name) ?? query) : query;
    },
    schema: (engine) => statementsOf(readFileSync(join(folder, "schema", `${engine}.cypher`), "utf8")),
  };
}

/** `person` stands before `program`. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function readQueries(folder: string, access?: NamedQuery["access"]): ReadonlyMap<string, NamedQuery> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".cypher"));
  const queries = files.map((file) =>
    parseQueryFile(basename(file, ".cypher"), readFileSync(join(folder, file), "utf8")),
  );
  for (const query of queries) {
    if (access !== undefined && query.access !== access) {
      throw new Error(`${query.name}.cypher: access is ${query.access}, but the folder holds ${access} queries.`);
    }
  }
  return new Map(queries.map((query) => [query.name, query]));
}

function checkVariant(engine: string, variant: NamedQuery, query: NamedQuery | undefined): void {
  if (query === undefined || contractOf(query) !== contractOf(variant)) {
    throw new Error(`engines/${engine}/${variant.name}.cypher: its contract must be that of ${variant.name}.cypher.`);
  }
}

function contractOf({ access, returns, params }: NamedQuery): string {
  return JSON.stringify([access, returns, params]);
}

function statementsOf(source: string): readonly string[] {
  return source
    .replaceAll(/^\/\/.*$/gmu, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
