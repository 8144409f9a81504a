import type { Command } from "commander";
import type { WriteCounts } from "#model/batch.js";
import type { ImportOutcome } from "#server/exchange/import-run.js";
import { examples } from "./examples.js";
import { createWritingProgress } from "./writing-progress.js";
import type { Terminal } from "./terminal.js";

interface ImportOptions {
  readonly dryRun?: true;
  readonly json?: true;
}

export function addImportCommand(program: Command, terminal: Terminal): void {
  program
    .command("import")
    .description(
      "put exported graphs into the store, all or nothing; each document in them replaces what it said before",
    )
    .argument(
      "<paths...>",
      "files as mailuo export writes them, other programs' GraphML or GEXF, or a folder of CSV files",
    )
    .option("--dry-run", "only check the files and tell which documents they hold")
    .option("--json", "print what was done as JSON")
    .addHelpText(
      "after",
      examples(
        "import graph.json",
        "import graph.zip --dry-run",
        "import folder",
        "import nodes.csv relationships.csv",
        "import gephi.gexf",
      ),
    )
    .action(async (paths: string[], options: ImportOptions) => {
      const { importTasksFromPaths } = await import("./import-files.js");
      const { checkImport, writeImport } = await import("#server/exchange/import-run.js");
      const tasks = await importTasksFromPaths(paths, terminal.workingFolder);
      const { documents, problems } = await checkImport(tasks, terminal.signal);
      for (const problem of problems) terminal.tell(problem.en);
      let outcomes: readonly ImportOutcome[] = [];
      if (options.dryRun) {
        for (const { batch } of documents) terminal.tell(`${batch.document.key}: could be imported`);
      } else if (documents.length > 0) {
        const { withStore } = await import("./store-session.js");
        outcomes = await withStore(terminal, async ({ store, catalogue }) => {
          const progress = createWritingProgress(documents, terminal);
          try {
            return await writeImport({ store, catalogue, signal: terminal.signal }, documents, progress.written);
          } finally {
            progress.end();
          }
        });
      }
      for (const [at, { document, counts }] of outcomes.entries()) {
        terminal.tell(`[${at + 1}/${documents.length}] ${document}: ${countsText(counts)}`);
      }
      if (options.json)
        await terminal.print(`${JSON.stringify({ documents: outcomes, problems: problems.map(({ en }) => en) })}\n`);
      const changed = outcomes.filter(({ counts }) => !counts.unchanged).length;
      terminal.tell(
        options.dryRun
          ? `${documents.length} documents, nothing written`
          : `${changed} imported, ${outcomes.length - changed} unchanged`,
      );
    });
}

function countsText({ unchanged, nodesWritten, relationshipsWritten }: WriteCounts): string {
  return unchanged ? "unchanged" : `${nodesWritten} nodes and ${relationshipsWritten} relationships written`;
}
