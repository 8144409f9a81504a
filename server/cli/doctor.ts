import type { Command } from "commander";
import type { DoctorReport, Finding } from "#model/doctor.js";
import { REMEDIES, summaryOf } from "#server/doctor/finding-words.js";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

interface DoctorOptions {
  readonly repair?: true;
  readonly json?: true;
}

/** What is mended with the store closed. */
const FILE_CHECKS = new Set(["opening", "file", "seal", "draft", "leftovers"]);

export function addDoctorCommand(program: Command, terminal: Terminal): void {
  program
    .command("doctor")
    .description("look through the store for damage, and mend what can be; exit code 1 where something is wrong")
    .option("--repair", "mend it: damaged files are put aside, what leads nowhere is removed, indexes are made anew")
    .option("--json", "print the findings as JSON")
    .addHelpText("after", examples("doctor", "doctor --repair"))
    .action(async (options: DoctorOptions) => {
      const { GraphError } = await import("#model/problem.js");
      const report = await consult(options, terminal);
      if (options.json) await terminal.print(`${JSON.stringify(report)}\n`);
      else await terminal.print(textFrom(report));
      if (report.findings.length === 0) return;
      const [first] = report.findings;
      const more = report.findings.length === 1 ? "" : ` and ${report.findings.length - 1} more`;
      throw new GraphError("store-damaged", `the store is not sound: ${first?.check}${more}.`);
    });
}

async function consult(options: DoctorOptions, terminal: Terminal): Promise<DoctorReport> {
  const before = await examined(terminal);
  if (options.repair !== true || before.findings.length === 0) return before;

  const { configurationOf } = await import("./setting-flags.js");
  const { store } = configurationOf(terminal);
  const repaired: string[] = [];
  const isFilesFault = before.findings.some(({ check }) => FILE_CHECKS.has(check));
  if (store.engine === "embedded" && isFilesFault) {
    const { repairFiles } = await import("#server/store/embedded/file-repair.js");
    repaired.push(...(await repairFiles(store.folder, { now: new Date() })));
  }
  const after = isFilesFault ? await examined(terminal) : before;
  if (after.findings.length === 0 || after.checks.length === 1) return { ...after, repaired };
  const { withStoreThatIs } = await import("./store-session.js");
  const { repair } = await import("#server/doctor/doctor.js");
  const report = await withStoreThatIs(terminal, (session) => repair(session.store, session.catalogue, after));
  return { ...report, repaired: [...repaired, ...report.repaired] };
}

/**
 * Where the store is too damaged to be opened, that is all there is to say of it. One that does not answer, is in use or is of a newer version may be
 * sound: nothing was found, and its sentence says what helps.
 */
async function examined(terminal: Terminal): Promise<DoctorReport> {
  const { configurationOf } = await import("./setting-flags.js");
  const { withStoreThatIs } = await import("./store-session.js");
  const { examine } = await import("#server/doctor/doctor.js");
  const { GraphError } = await import("#model/problem.js");
  try {
    return await withStoreThatIs(terminal, ({ store, catalogue }) => examine(store, catalogue));
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== "store-damaged") throw error;
    const { store } = configurationOf(terminal);
    const place = store.engine === "embedded" ? store.folder : store.uri;
    const finding: Finding = {
      check: "opening",
      detail: error.sentence,
      total: 1,
      examples: [place],
      remedy: "repair",
    };
    return { engine: store.engine, store: place, checks: ["opening"], findings: [finding], repaired: [] };
  }
}

function textFrom(report: DoctorReport): string {
  const { engine, store, findings, repaired } = report;
  const lines = [
    ...repaired,
    ...findings.flatMap(({ check, detail, total, examples, remedy }) => [
      `${check}: ${detail.en}`,
      `  ${total}, such as ${examples.join(", ")}`,
      `  ${REMEDIES[remedy].en}`,
    ]),
    `${engine} at ${store}: ${summaryOf(report).en}`,
  ];
  return `${lines.join("\n")}\n`;
}
