import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { QueryResult } from "#model/query.js";
import type { GraphStore } from "./port.js";

const LIMITS = { maxRows: 10_000, timeoutMs: 30_000 };
const Labels = z.array(z.string()).catch([]);

/** A constraint or an index. */
export interface SchemaThing {
  readonly name: string;
  readonly label: string;
}

export interface MadeThing {
  readonly name: string;
  /** Empty: it is for none, or the engine does not tell. */
  readonly labels: readonly string[];
  readonly isReady: boolean;
}

/** `CREATE CONSTRAINT document_key IF NOT EXISTS FOR (n:Document) …` → `document_key` on `Document` */
export function thingsOf(statements: readonly string[]): readonly SchemaThing[] {
  return statements.flatMap((text) => {
    const [, name, label] = /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+) .*FOR \(n:(\w+)\)/u.exec(text) ?? [];
    return name === undefined || label === undefined ? [] : [{ name, label }];
  });
}

/** All that the engine has, of whomever. */
export async function madeThings(store: Pick<GraphStore, "run">, catalogue: Catalogue): Promise<readonly MadeThing[]> {
  const queries = ["show-constraints", "show-indexes"].map((name) => catalogue.get(name));
  const shown = await Promise.all(queries.map((query) => store.run(query, {}, LIMITS)));
  return shown.flatMap(thingsFrom);
}

/** Whether it has the name of one of ours and is for something else: names are shared by all who use a database. */
export function isOfOthers({ labels }: MadeThing, { label }: SchemaThing): boolean {
  return labels.length > 0 && !labels.includes(label);
}

function thingsFrom({ columns, rows }: QueryResult): readonly MadeThing[] {
  const [name, labels, state] = ["name", "labelsOrTypes", "state"].map((column) => columns.indexOf(column));
  return rows.map((row) => ({
    name: z.string().parse(row[name ?? -1]),
    labels: Labels.parse(row[labels ?? -1]),
    isReady: state === -1 || row[state ?? -1] === "ONLINE",
  }));
}
