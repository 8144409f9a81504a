import { resolve } from "node:path";
import type { Command } from "commander";
import { addReportOptions, hintsFromOptions, type ReportOptions } from "./report-options.js";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

export function addReadCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("read")
    .description("read one report and print its graph as JSON; no store is touched")
    .argument("<file>", "a file; `mailuo load --help` says of which kinds")
    .option("--json", "JSON is what this command prints anyway")
    .addHelpText(
      "after",
      examples(
        "read my-report.txt > graph.json",
        "read my-report.txt --area 徐汇区 --year 2014",
        "read projects.csv --area 徐汇区",
      ),
    );
  addReportOptions(command).action(async (file: string, options: ReportOptions & { readonly json?: true }) => {
    const { openSourceReader } = await import("#server/report-reader.js");
    const { subgraphFromBatch } = await import("#server/batch-subgraph.js");
    const { onlySource, openReportFile, requirePath } = await import("./report-files.js");
    const { printSubgraph } = await import("./subgraph-text.js");
    requirePath(file);
    const hints = await hintsFromOptions(options, terminal.workingFolder);
    const opened = await openReportFile(resolve(terminal.workingFolder, file), hints);
    const { batch, problems } = await openSourceReader()(await onlySource(opened));
    for (const problem of problems) terminal.tell(problem);
    await printSubgraph(subgraphFromBatch(batch), terminal.print);
  });
}
