import { open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

interface ExportOptions {
  readonly format: "json";
  readonly out?: string;
}

export function addExportCommand(program: Command, terminal: Terminal): void {
  program
    .command("export")
    .description("write the whole graph: nodes and relationships, sorted, one a line")
    .addOption(new Option("--format <format>", "how it is written").choices(["json"]).default("json"))
    .option("--out <file>", "write into this file instead of stdout")
    .option("--json", "the same as --format json")
    .addHelpText("after", examples("export > graph.json", "export --out graph.json"))
    .action(async (options: ExportOptions) => {
      const { withStore } = await import("./store-session.js");
      const { createGraphExport } = await import("#server/graph-export.js");
      const { writeGraph } = await import("./subgraph-text.js");
      const counts = await withStore(terminal, (session) => {
        const { nodes, relationships } = createGraphExport({ ...session, signal: terminal.signal });
        if (options.out === undefined) return writeGraph(nodes(), relationships(), terminal.print);
        const file = resolve(terminal.workingFolder, options.out);
        return intoFile(file, (write) => writeGraph(nodes(), relationships(), write));
      });
      terminal.tell(`${counts.nodes} nodes and ${counts.relationships} relationships`);
    });
}

/** Writes beside the file first, so that a failed export leaves what was there. */
async function intoFile<Result>(
  file: string,
  work: (write: (text: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const { fileError } = await import("./report-files.js");
  const unfinished = `${file}.unfinished`;
  const refuse = (error: unknown) => {
    throw fileError(file, error);
  };
  const handle = await open(unfinished, "w").catch(refuse);
  try {
    const result = await work(async (text) => {
      await handle.writeFile(text).catch(refuse);
    });
    await handle.close();
    await rename(unfinished, file).catch(refuse);
    return result;
  } catch (error) {
    await handle.close();
    await rm(unfinished, { force: true });
    throw error;
  }
}
