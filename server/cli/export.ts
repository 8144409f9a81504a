import { InvalidArgumentError, Option, type Command } from "commander";
import { ExportFormat } from "#model/exchange-api.js";
import type { ParamValue } from "#model/query.js";
import type { ExportPart } from "#server/exchange/open-export.js";
import { examples } from "./examples.js";
import { countFrom } from "./number-options.js";
import { addParam } from "./query.js";
import type { Terminal } from "./terminal.js";

interface ExportOptions {
  readonly format: ExportFormat;
  readonly out?: string;
  readonly keys?: readonly string[];
  readonly document?: string;
  readonly query?: string;
  readonly param: Readonly<Record<string, ParamValue>>;
  readonly maxRows?: number;
  readonly title?: string;
  readonly description?: string;
  readonly date?: string;
}

export function addExportCommand(program: Command, terminal: Terminal): void {
  program
    .command("export")
    .description("write the whole graph, or a part of it, for other programs or for mailuo import")
    .addOption(new Option("--format <format>", "how it is written").choices(ExportFormat.options).default("json"))
    .option("--out <path>", "write into this file instead of stdout; with csv a folder, or a file ending in .zip")
    .option("--keys <keys...>", "only the nodes with these keys, and what links them")
    .option("--document <key>", "only what this document says")
    .option("--query <cypher>", "only the nodes and relationships that this reading query gives")
    .option("--param <name=value>", "a parameter of the query; may be given again", addParam, {})
    .option("--max-rows <count>", "refuse a query that gives more rows", countFrom(1))
    .option("--title <text>", "what the file says of itself, where its format has a place for it")
    .option("--description <text>", "more of that")
    .option(
      "--date <date>",
      "when this was, as 2026-11-26; without it the same graph gives the same bytes",
      dateFromText,
    )
    .option("--json", "the same as --format json")
    .addHelpText(
      "after",
      examples(
        "export > graph.json",
        "export --format gexf --out graph.gexf",
        "export --format csv --out folder",
        "export --format jsonld --document document:xuhui-2014-h1 --out report.jsonld",
        "export --format graphml --query 'MATCH p = (:Project)-[:PART_OF]->() RETURN p' > projects.graphml",
        "export --keys project:西岸传媒港 place:西岸",
      ),
    )
    .action(async (options: ExportOptions, command: Command) => {
      const part = partFromOptions(options, command);
      const { out, format } = options;
      if (format === "csv" && out === undefined) {
        command.error("error: csv has many files; name a folder with --out, or a file ending in .zip");
      }
      const { withStoreThatIs } = await import("./store-session.js");
      const { openExport } = await import("#server/exchange/open-export.js");
      const { totalOf } = await import("#server/exchange/graph-profile.js");
      const { writeExport } = await import("./export-output.js");
      const { holdHeapGrowth } = await import("#server/heap-growth.js");
      holdHeapGrowth();
      const profile = await withStoreThatIs(terminal, async ({ store, catalogue, configuration }) => {
        const limits = { maxRows: options.maxRows ?? configuration.maxRows, timeoutMs: configuration.timeoutMs };
        const source = { store, catalogue, signal: terminal.signal };
        const content = await openExport(
          source,
          part.kind === "query" ? { ...part, ...limits } : part,
          aboutFrom(options),
        );
        try {
          await writeExport(content, options, terminal);
        } finally {
          await content.discard();
        }
        return content.profile;
      });
      terminal.tell(`${totalOf(profile.nodes)} nodes and ${totalOf(profile.relationships)} relationships`);
    });
}

type Part =
  | Exclude<ExportPart, { kind: "query" }>
  | Pick<Extract<ExportPart, { kind: "query" }>, "kind" | "query" | "params">;

function partFromOptions({ keys, document, query, param }: ExportOptions, command: Command): Part {
  const given = [keys, document, query].filter((part) => part !== undefined);
  if (given.length > 1) command.error("error: name keys, a document or a query, not several of them");
  if (keys !== undefined) return { kind: "keys", keys };
  if (document !== undefined) return { kind: "document", document };
  return query === undefined ? { kind: "all" } : { kind: "query", query, params: param };
}

function aboutFrom({ title, description, date, query, document }: ExportOptions) {
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(date === undefined ? {} : { date }),
    ...(query === undefined ? {} : { source: query }),
    ...(document === undefined ? {} : { source: document }),
  };
}

function dateFromText(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError("A date is written 2026-11-26.");
  }
  return text;
}
