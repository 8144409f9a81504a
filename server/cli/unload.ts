import type { Command } from "commander";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

export function addUnloadCommand(program: Command, terminal: Terminal): void {
  program
    .command("unload")
    .description("take a document out of the store, with the entities that nothing else mentions")
    .argument("<document>", "the document's key, e.g. document:xuhui-2014-h1")
    .option("--json", "print what was done as JSON")
    .addHelpText("after", examples("unload document:my-report", "unload my-report"))
    .action(async (document: string, options: { readonly json?: true }) => {
      const { withStoreThatIs } = await import("./store-session.js");
      const key = document.startsWith("document:") ? document : `document:${document}`;
      const counts = await withStoreThatIs(terminal, ({ store }) => store.removeDocument(key));
      terminal.tell(`${key}: ${counts.nodesRemoved} nodes and ${counts.relationshipsRemoved} relationships removed`);
      if (options.json) await terminal.print(`${JSON.stringify({ document: key, counts })}\n`);
    });
}
