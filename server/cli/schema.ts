import type { Command } from "commander";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

export function addSchemaCommand(program: Command, terminal: Terminal): void {
  program
    .command("schema")
    .description("create the constraints and indexes that are missing, and print what the store holds")
    .option("--json", "print it as JSON")
    .addHelpText("after", examples("schema", "schema --json"))
    .action(async (options: { readonly json?: true }) => {
      const { withStore } = await import("./store-session.js");
      const { tableFromResult } = await import("./table.js");
      const { EMPTY_SUBGRAPH } = await import("#model/graph.js");
      const schema = await withStore(terminal, async ({ store }) => {
        await store.applySchema();
        terminal.tell(`constraints and indexes are in place: ${store.engine} at ${store.location}`);
        return store.schema();
      });
      if (options.json) return terminal.print(`${JSON.stringify(schema)}\n`);
      const rows = [
        ...schema.labels.map(({ label, count, properties }) => [`(:${label})`, count, properties]),
        ...schema.relationshipTypes.map(({ type, count, properties }) => [`[:${type}]`, count, properties]),
      ];
      await terminal.print(tableFromResult({ columns: ["what", "count", "properties"], rows, graph: EMPTY_SUBGRAPH }));
    });
}
