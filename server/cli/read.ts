import { resolve } from "node:path";
import type { Command } from "commander";
import type { Reading } from "#loaders/read.js";
import { secondsFromText } from "./number-options.js";
import { addReportOptions, hintsFromOptions, type ReportOptions } from "./report-options.js";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

interface ReadOptions extends ReportOptions {
  readonly json?: true;
  readonly explain?: true;
  /** True: print the page. */
  readonly html?: string | true;
  /** False: `--no-color`. */
  readonly color: boolean;
  /** Seconds. */
  readonly timeLimit: number;
}

export function addReadCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("read")
    .description("read one report and print its graph as JSON, or what was found and why; no store is touched")
    .argument("<file>", "a file; `mailuo load --help` says of which kinds")
    .option("--json", "print JSON: what this command does anyway, but for --explain")
    .option("--explain", "print each sentence with what was found in it and by which rule")
    .option("--html [file]", "the same as a web page, printed or written to a file")
    .option("--time-limit <seconds>", "give the report up where it takes longer to read", secondsFromText, 120)
    .option("--no-color", "print no colours; so does the environment variable NO_COLOR")
    .addHelpText(
      "after",
      examples(
        "read my-report.txt > graph.json",
        "read my-report.txt --area 徐汇区 --year 2014",
        "read my-report.txt --explain",
        "read my-report.txt --html why.html",
        "read projects.csv --area 徐汇区",
      ),
    );
  addReportOptions(command).action(async (file: string, options: ReadOptions) => {
    if (options.html !== undefined && options.json) command.error("error: --html prints a page; leave --json out");
    const { readOnce } = await import("#server/loading/single-reading.js");
    const { requirePath } = await import("./report-files.js");
    const { compileLater } = await import("#server/later-compiling.js");
    compileLater();
    requirePath(file);
    const hints = await hintsFromOptions(options, terminal.workingFolder);
    const path = resolve(terminal.workingFolder, file);
    const reading = await readOnce({ path, hints }, options.timeLimit * 1_000);
    for (const problem of reading.problems) terminal.tell(problem.en);
    if (options.explain || options.html !== undefined) await printExplanation(reading, options, terminal);
    else await printGraph(reading, terminal);
  });
}

async function printGraph({ batch }: Reading, terminal: Terminal): Promise<void> {
  const { subgraphFromBatch } = await import("#server/batch-subgraph.js");
  const { contentFromSubgraph } = await import("#server/exchange/graph-content.js");
  const { writeJson } = await import("#server/exchange/json-writing.js");
  for await (const chunk of writeJson(contentFromSubgraph(subgraphFromBatch(batch)))) await terminal.print(chunk);
}

async function printExplanation(reading: Reading, options: ReadOptions, terminal: Terminal): Promise<void> {
  const { explainReading } = await import("#loaders/explain/explanation.js");
  const explanation = explainReading(reading);
  if (options.json) return terminal.print(`${JSON.stringify(explanation)}\n`);
  if (options.html !== undefined) {
    const { htmlFromExplanation } = await import("./explained-html.js");
    const page = htmlFromExplanation(explanation);
    return options.html === true ? terminal.print(page) : writePage(options.html, page, terminal);
  }
  const { textFromExplanation } = await import("./explained-text.js");
  return terminal.print(textFromExplanation(explanation, { hasColours: terminal.hasColours && options.color }));
}

async function writePage(path: string, page: string, { workingFolder, tell }: Terminal): Promise<void> {
  const { writeFile } = await import("node:fs/promises");
  const { fileError } = await import("./report-files.js");
  await writeFile(resolve(workingFolder, path), page).catch((error: unknown) => {
    throw fileError(path, error);
  });
  tell(`${path}: written`);
}
