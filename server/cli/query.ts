import { InvalidArgumentError, type Command } from "commander";
import { ParamsSchema, type ParamValue } from "#model/query.js";
import { hasLostName } from "#server/lost-names.js";
import { examples } from "./examples.js";
import { countFrom } from "./number-options.js";
import type { Terminal } from "./terminal.js";

interface QueryOptions {
  readonly param: Readonly<Record<string, ParamValue>>;
  readonly maxRows?: number;
  readonly timeout?: number;
  readonly json?: true;
}

export function addQueryCommand(program: Command, terminal: Terminal): void {
  program
    .command("query")
    .description("run a reading Cypher query and print its rows")
    .argument("<cypher>", "e.g. 'MATCH (p:Project)-[:PART_OF]->(i:Initiative) RETURN p.name, i.name'")
    .option(
      "--param <name=value>",
      "a parameter; the value is JSON or else plain text; may be given again",
      addParam,
      {},
    )
    .option("--max-rows <count>", "print at most this many rows (default: MAILUO_MAX_ROWS)", countFrom(1))
    .option("--timeout <ms>", "end the query after this time (default: MAILUO_TIMEOUT_MS)", countFrom(1))
    .option("--json", "print the result as JSON: columns, rows, graph, truncated")
    .addHelpText(
      "after",
      examples(
        "query 'MATCH (p:Project)-[:PART_OF]->(i:Initiative) RETURN p.name, i.name'",
        "query 'MATCH (e:Entity) WHERE e.name CONTAINS $word RETURN e' --param word=西岸 --json",
      ),
    )
    .action(async (cypher: string, options: QueryOptions) => {
      const { withStoreThatIs } = await import("./store-session.js");
      const { freeQuery } = await import("#server/free-query.js");
      const { tableFromResult } = await import("./table.js");
      const result = await withStoreThatIs(terminal, ({ store, configuration }) =>
        store.run(freeQuery(cypher), options.param, {
          maxRows: options.maxRows ?? configuration.maxRows,
          timeoutMs: options.timeout ?? configuration.timeoutMs,
          signal: terminal.signal,
        }),
      );
      await terminal.print(options.json ? `${JSON.stringify(result)}\n` : tableFromResult(result));
      for (const { description, line, column } of result.notifications ?? []) {
        terminal.tell(line === undefined ? description.en : `line ${line}, column ${column}: ${description.en}`);
      }
      const rows = `${result.rows.length} ${result.rows.length === 1 ? "row" : "rows"}`;
      terminal.tell(result.truncated ? `the first ${rows}; there are more, see --max-rows` : rows);
    });
}

export function addParam(text: string, before: Readonly<Record<string, ParamValue>>): Record<string, ParamValue> {
  const parts = /^\$?([\p{L}_][\p{L}\p{N}_]*)=(.*)$/su.exec(text);
  const [, name, value] = parts ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError("A parameter is written name=value.");
  if (hasLostName(value)) throw new InvalidArgumentError("It has the name __proto__, which would be lost on the way.");
  return { ...before, ...ParamsSchema.parse({ [name]: jsonOrText(value) }) };
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
