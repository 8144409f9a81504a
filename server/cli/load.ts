import type { Command } from "commander";
import type { DocumentBatch, WriteCounts } from "#model/batch.js";
import { GraphError } from "#model/problem.js";
import type { GraphStore } from "#server/store/port.js";
import type { ReportFile } from "./report-files.js";
import { addReportOptions, type ReportOptions } from "./report-options.js";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

export function addLoadCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("load")
    .description("read reports and put them into the store; what a report said before is replaced")
    .argument("<paths...>", "TXT, MD or HTML files, or folders that hold them")
    .option("--json", "print what was done as JSON")
    .addHelpText(
      "after",
      examples(
        "load my-report.txt",
        "load reports/ --area 徐汇区",
        "load 2014.html --issuer 徐汇区委 --year 2014 --period 2014-H1",
      ),
    );
  addReportOptions(command).action(async (paths: string[], options: ReportOptions & { readonly json?: true }) => {
    const { json, ...hints } = options;
    const { reportFilesFromPaths } = await import("./report-files.js");
    const { withStore } = await import("./store-session.js");
    const files = await reportFilesFromPaths(paths, terminal.workingFolder);
    if (hints.title !== undefined && files.length > 1) {
      command.error(`error: --title is one report's title, but there are ${files.length} files; load them singly`);
    }
    const outcomes = await withStore(terminal, ({ store }) => loadFiles(store, files, hints, terminal));
    if (json) await terminal.print(`${JSON.stringify(outcomes)}\n`);
    const failed = outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.detail] : []));
    const [detail] = failed;
    if (detail === undefined) return;
    const sentence = `${failed.length} of ${files.length} files could not be loaded; see above.`;
    throw new GraphError("invalid-file", files.length === 1 ? detail : sentence);
  });
}

/** What became of a file. */
export type LoadOutcome = { readonly file: string } & (
  | { readonly status: "loaded"; readonly document: string; readonly counts: WriteCounts }
  | { readonly status: "unchanged"; readonly document: string }
  | { readonly status: "failed"; readonly detail: string }
);

/** Loads one file after the other; one that cannot be read does not keep the others out. Stops when the store fails. */
export async function loadFiles(
  store: GraphStore,
  files: readonly ReportFile[],
  hints: ReportOptions,
  terminal: Terminal,
): Promise<readonly LoadOutcome[]> {
  const { openReader } = await import("#server/report-reader.js");
  const readReport = openReader();
  await store.applySchema();
  const outcomes: LoadOutcome[] = [];
  for (const [index, file] of files.entries()) {
    if (terminal.signal.aborted) {
      throw new GraphError(
        "cancelled",
        `Interrupted: ${index} of ${files.length} files are done, the others untouched.`,
      );
    }
    const outcome = await loadFile(store, file, (bytes) => readReport(bytes, file.name, hints));
    outcomes.push(outcome);
    // Of a single file the failure itself tells.
    if (files.length > 1 || outcome.status !== "failed") {
      terminal.tell(`[${index + 1}/${files.length}] ${lineFromOutcome(outcome)}`);
    }
  }
  return outcomes;
}

async function loadFile(
  store: GraphStore,
  file: ReportFile,
  read: (bytes: Uint8Array) => DocumentBatch,
): Promise<LoadOutcome> {
  const { bytesFromFile } = await import("./report-files.js");
  let batch: DocumentBatch;
  try {
    batch = read(await bytesFromFile(file.path));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { file: file.name, status: "failed", detail: error.message };
  }
  const counts = await store.replaceDocument(batch);
  const outcome = { file: file.name, document: batch.document.key };
  return counts.unchanged ? { ...outcome, status: "unchanged" } : { ...outcome, status: "loaded", counts };
}

function lineFromOutcome(outcome: LoadOutcome): string {
  if (outcome.status === "failed") return outcome.detail;
  if (outcome.status === "unchanged") return `${outcome.file}: already there, nothing changed (${outcome.document})`;
  const { nodesWritten, relationshipsWritten } = outcome.counts;
  return `${outcome.file}: ${nodesWritten} nodes and ${relationshipsWritten} relationships written (${outcome.document})`;
}
