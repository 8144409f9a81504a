import { Command, CommanderError } from "commander";
import { GraphError } from "#model/problem.js";
import { isDiskFull } from "#server/system-error.js";
import { mailuoVersion } from "#server/version.js";
import { addBackupCommand } from "./backup.js";
import { auditCommand } from "./command-audit.js";
import { addDoctorCommand } from "./doctor.js";
import { addDuplicatesCommand } from "./duplicates.js";
import { addExportCommand } from "./export.js";
import { addImportCommand } from "./import.js";
import { addLoadCommand } from "./load.js";
import { openFilesSentence } from "./open-files.js";
import { addQueryCommand } from "./query.js";
import { addReadCommand } from "./read.js";
import { addRestoreCommand } from "./restore.js";
import { addSchemaCommand } from "./schema.js";
import { addServeCommand } from "./serve.js";
import { addSettingFlags, settingFlagsOf } from "./setting-flags.js";
import type { Terminal } from "./terminal.js";
import { addTokenCommand } from "./token.js";
import { addUnloadCommand } from "./unload.js";

/** Exit codes: done, failed, used wrongly, interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Runs one command; trouble becomes one sentence on stderr. */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  // Commander writes help in several pieces and waits for none.
  let output = Promise.resolve();
  const writeOut = (text: string): void => {
    output = output.then(() => terminal.print(text));
  };
  const { program, audit } = createProgram(terminal, writeOut);
  try {
    await program.parseAsync(words, { from: "user" });
    audit("done");
    return 0;
  } catch (error) {
    audit(error instanceof GraphError ? error.code : "failed");
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof GraphError) {
      // Ctrl+C also reaches the engine's process while that is starting: what it says then is not the reason.
      const isInterrupted = terminal.signal.aborted && error.code !== "cancelled";
      terminal.tell(`mailuo: ${isInterrupted ? "interrupted; what was in the store stays." : error.message}`);
      return terminal.signal.aborted ? 130 : 1;
    }
    if (isDiskFull(error)) {
      terminal.tell(`mailuo: the disk is full (${String(error)}): make room and try again.`);
      return 1;
    }
    const outOfFiles = openFilesSentence(error);
    if (outOfFiles !== null) {
      terminal.tell(outOfFiles);
      return 1;
    }
    const isDebugging = ["debug", "trace"].includes(terminal.environment["LOG_LEVEL"] ?? "");
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    terminal.tell(`mailuo: this should not have happened: ${message}; LOG_LEVEL=debug shows where.`);
    if (isDebugging && stack !== undefined) terminal.tell(stack);
    return 1;
  } finally {
    await output;
  }
}

interface Program {
  readonly program: Command;
  /** Writes down what came of the command that ran, if one did. */
  readonly audit: (outcome: string) => void;
}

function createProgram(outside: Terminal, writeOut: (text: string) => void): Program {
  const flags: Record<string, string> = {};
  const terminal = { ...outside, flags };
  const program = new Command("mailuo")
    .description("Turns Chinese government work reports into a graph whose every edge leads back to its sentence.")
    .version(mailuoVersion())
    .exitOverride()
    .showHelpAfterError("(add --help for what there is)")
    .configureOutput({
      writeOut,
      writeErr: (text) => terminal.tell(text.trimEnd()),
    })
    .addHelpText("after", HELP);
  for (const add of [
    addServeCommand,
    addLoadCommand,
    addUnloadCommand,
    addReadCommand,
    addQueryCommand,
    addDuplicatesCommand,
    addExportCommand,
    addImportCommand,
    addSchemaCommand,
    addDoctorCommand,
    addBackupCommand,
    addRestoreCommand,
    addTokenCommand,
  ]) {
    add(program, terminal);
  }
  for (const command of leavesOf(program)) {
    if (command.name() === "serve") addSettingFlags(command, ["server", "store"]);
    else if (command.name() !== "read") addSettingFlags(command, ["store"]);
  }
  let ran: Command | null = null;
  program.hook("preAction", (_, command) => {
    ran = command;
    Object.assign(flags, settingFlagsOf(command));
  });
  return { program, audit: (outcome) => (ran === null ? undefined : auditCommand(ran, terminal, outcome)) };
}

/** The commands that do something: `token` alone only holds others. */
function leavesOf(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf);
}

const HELP = `
The store is ./data (MAILUO_DATA), or a Neo4j server where NEO4J_URI is set; docs/configuration.md tells all settings.
Results go to stdout, progress to stderr. Exit codes: 0 done, 1 failed, 2 used wrongly, 130 interrupted.`;
