import { z } from "zod";
import { EMPTY_SUBGRAPH } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { QueryNotification } from "#model/query-remarks.js";
import type { NamedQuery, Params } from "#model/query.js";
import { createNewcomers } from "../answer-parts.js";
import { planAsked } from "../guard.js";
import { withMeaning } from "../meant-names.js";
import { remarks, type NamesInUse } from "../names-in-use.js";
import { planAnswer } from "../plan-answer.js";
import type { AnswerParts, RunOptions } from "../port.js";
import type { Connection, Reading } from "./connection.js";
import { graphErrorFrom } from "./errors.js";
import type { Inspection } from "./inspection.js";
import { notificationsFrom, withNearNames } from "./notifications.js";
import { typedDriverParams } from "./params.js";
import { operatorFrom } from "./plan.js";
import { withTexts } from "./plan-texts.js";
import type { RowSource } from "./row-source.js";
import { triedAgain } from "./tried-again.js";
import { driverParams, elementsOf, idOf, tableFrom, unknownEnds } from "./values.js";

export interface AnswerOptions extends RunOptions {
  /** How many rows a piece holds at most. */
  readonly pieceRows: number;
  /** Rows that came are handed on after this long, however few. */
  readonly patienceMs: number;
  /** How much text all pieces may hold; absent: any. */
  readonly mostCharacters?: number;
}

export interface AnswerSetting {
  readonly connection: Connection;
  readonly inspection: Inspection;
  /** Gives nodes' keys by element id. */
  readonly nodeKeys: NamedQuery;
  readonly names: NamesInUse;
}

/** Rows asked for at a time: few enough that a row too many costs little. */
const FETCH_SIZE = 1_000;

/**
 * The answer of a reading query, of a free one after its plan was looked at. At most `maxRows` rows are taken; the rest is never sent.
 * Throws `GraphError`s.
 */
export async function* answerParts(
  setting: AnswerSetting,
  query: NamedQuery,
  params: Params,
  options: AnswerOptions,
): AnswerParts {
  const { connection, inspection } = setting;
  const started = performance.now();
  const { maxRows, timeoutMs, signal } = options;
  const reading = { timeoutMs, since: started, signal, fetchSize: Math.min(maxRows + 1, FETCH_SIZE) };
  let source: RowSource | null = null;
  try {
    const bound = query.origin === "free" ? typedDriverParams(params) : driverParams(params);
    if (query.origin === "free") await inspection.requireReading(query.text, reading);
    const asked = query.origin === "free" ? planAsked(query.text) : null;
    if (asked !== null) {
      yield* explanation(setting, query.text, bound, { ...options, reading });
      return;
    }
    const begun = await begin(() => connection.rows(query.text, bound, reading), options);
    source = begun.source;
    yield { part: "head", columns: begun.columns };
    const newcomers = createNewcomers();
    let [{ rows }, taken, characters] = [begun, 0, 0];
    for (;;) {
      const kept = rows.slice(0, maxRows - taken);
      if (options.mostCharacters !== undefined) {
        characters += sizeOf(kept);
        requireSize(characters, options.mostCharacters);
      }
      const elements = elementsOf(kept);
      const ids = await idsOf(setting, unknownEnds(elements), reading);
      const { rows: cells, graph } = tableFrom(kept, elements, { ids, ...options });
      yield { part: "rows", rows: cells, graph: newcomers(graph) };
      taken += rows.length;
      if (source.isDone() || taken > maxRows) break;
      rows = await source.take(Math.min(options.pieceRows, maxRows + 1 - taken), options.patienceMs);
    }
    const notifications = query.origin === "free" ? await notificationsOf(setting, query.text, source) : [];
    const elapsedMs = performance.now() - started;
    yield { part: "end", truncated: taken > maxRows, elapsedMs, ...remarks(notifications) };
  } catch (error) {
    throw withMeaning(graphErrorFrom(error, { ...connection.context, timeoutMs }), query.text);
  } finally {
    source?.close();
  }
}

interface Begun {
  readonly source: RowSource;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Columns and first rows. */
function begin(start: () => RowSource, { pieceRows, patienceMs, maxRows }: AnswerOptions): Promise<Begun> {
  return triedAgain(start, async (source) => {
    const columns = await source.columns();
    return { source, columns, rows: await source.take(Math.min(pieceRows, maxRows + 1), patienceMs) };
  });
}

/** A profile is only told of rows that were taken. */
async function* explanation(
  { connection, names }: AnswerSetting,
  text: string,
  params: Record<string, unknown>,
  { maxRows, reading }: AnswerOptions & { readonly reading: Reading },
): AnswerParts {
  const started = performance.now();
  const start = (): RowSource => connection.rows(text, params, reading);
  const summary = await triedAgain(start, async (source) => {
    await source.columns();
    while (!source.isDone()) await source.take(FETCH_SIZE, Infinity);
    const told = await source.summary();
    source.close();
    return told;
  });
  const root = summary.profile === false ? summary.plan : summary.profile;
  if (root === false)
    throw new GraphError("query-refused", {
      en: "Neo4j gives no plan for this query.",
      zh: "Neo4j 没有给出这个查询的计划。",
    });
  const { columns, rows, plan } = planAnswer(withTexts(operatorFrom(root), text), summary.profile !== false);
  yield { part: "head", columns };
  yield { part: "rows", rows: rows.slice(0, maxRows), graph: EMPTY_SUBGRAPH };
  const notifications = withNearNames(notificationsFrom(summary), await names.remarks(text));
  const elapsedMs = performance.now() - started;
  yield { part: "end", truncated: rows.length > maxRows, elapsedMs, ...remarks(notifications), plan };
}

/** What the server said at the end, or where the answer was cut short, when it planned the query. */
async function notificationsOf(
  { inspection, names }: AnswerSetting,
  text: string,
  source: RowSource,
): Promise<readonly QueryNotification[]> {
  const own = source.isDone() ? notificationsFrom(await source.summary()) : inspection.notifications(text);
  return withNearNames(own, await names.remarks(text));
}

function requireSize(characters: number, most: number): void {
  if (characters <= most) return;
  throw new GraphError("too-large", {
    en: `The answer holds more than ${most / 1_000_000} million characters: ask for fewer rows or columns.`,
    zh: `回答超过 ${most / 10_000} 万个字符：请减少行或列。`,
  });
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  let size = 8;
  if (value === null || typeof value !== "object") return size;
  for (const item of Object.values(value)) size += typeof item === "number" ? 8 : sizeOf(item);
  return size;
}

const NodeKey = z.object({ element: z.string(), labels: z.array(z.string()), key: z.unknown() });

/** The ids of nodes by their element ids. */
async function idsOf(
  { connection, nodeKeys }: AnswerSetting,
  elements: readonly string[],
  reading: Reading,
): Promise<ReadonlyMap<string, string>> {
  if (elements.length === 0) return new Map();
  const start = (): RowSource => connection.rows(nodeKeys.text, { elements: [...elements] }, reading);
  return triedAgain(start, async (source) => {
    const columns = await source.columns();
    const ids = new Map<string, string>();
    while (!source.isDone()) {
      for (const row of await source.take(FETCH_SIZE, Infinity)) {
        const record = Object.fromEntries(columns.map((column, index) => [column, row[index]]));
        const { element, labels, key } = NodeKey.parse(record);
        ids.set(element, idOf(element, labels, key));
      }
    }
    source.close();
    return ids;
  });
}
