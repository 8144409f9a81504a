import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { GraphError } from "#model/problem.js";
import type { LoadOutcome } from "#server/loading/loading-run.js";
import { jsonFromOutcomes } from "./outcome-lines.js";
import { countFrom, secondsFromText } from "./number-options.js";
import { addReportOptions, type ReportOptions } from "./report-options.js";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

export interface LoadOptions extends ReportOptions {
  readonly json?: true;
  readonly dryRun?: true;
  readonly watch?: true;
  readonly workers: number;
  /** Seconds. */
  readonly timeLimit: number;
}

export function addLoadCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("load")
    .description("read reports and put them into the store; what a report said before is replaced")
    .argument("<paths...>", "TXT, Markdown, HTML, PDF, DOCX, XLSX, CSV and JSON files, ZIP archives, folders of these")
    .option("--dry-run", "only tell what would change")
    .option("--watch", "go on and load what changes in these files and folders; what is deleted there is unloaded")
    .option("--workers <count>", "read so many files at a time", countFrom(1, 64), availableParallelism())
    .option("--time-limit <seconds>", "give a report up that takes longer to read", secondsFromText, 120)
    .option("--json", "print what was done as JSON")
    .addHelpText(
      "after",
      examples(
        "load my-report.txt",
        "load reports/ --area 徐汇区 --dry-run",
        "load 2014.html --issuer 徐汇区委 --year 2014 --period 2014-H1",
        "load reports.zip",
        "load projects.csv --area 徐汇区",
        "load reports/ --watch",
      ),
    );
  addReportOptions(command).action(async (paths: string[], options: LoadOptions) => {
    if (options.dryRun && options.watch) command.error("error: --watch loads what changes; leave --dry-run out");
    const { reportFilesFromPaths } = await import("./report-files.js");
    const { withLoading } = await import("./loading.js");
    const { watchPaths } = await import("./load-watch.js");
    const { compileLater } = await import("#server/later-compiling.js");
    compileLater();
    const files = await reportFilesFromPaths(paths, terminal.workingFolder, { isWatched: options.watch === true });
    if (options.title !== undefined && files.length > 1) {
      command.error(`error: --title is one report's title, but there are ${files.length} files; load them singly`);
    }
    await withLoading(terminal, options, async (loading) => {
      if (options.watch) return watchPaths(loading, { paths, json: options.json === true, terminal });
      const outcomes = await loading.load(files);
      if (options.json) await terminal.print(`${JSON.stringify(jsonFromOutcomes(outcomes, terminal))}\n`);
      requireAllDone(outcomes, files.length, terminal);
    });
  });
}

function requireAllDone(outcomes: readonly LoadOutcome[], files: number, { signal }: Terminal): void {
  if (signal.aborted) {
    const sentence = `Interrupted: ${outcomes.length} of ${files} files are done and stay, the others are untouched.`;
    throw new GraphError("cancelled", sentence);
  }
  const failed = outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.detail.en] : []));
  const [detail] = failed;
  if (detail === undefined) return;
  const sentence = `${failed.length} of ${outcomes.length} reports could not be loaded; see above.`;
  throw new GraphError("invalid-file", outcomes.length === 1 ? detail : sentence);
}
