import { userInfo } from "node:os";
import type { Command } from "commander";
import { createAudit } from "#server/access/audit.js";
import { configurationOf } from "./setting-flags.js";
import type { Terminal } from "./terminal.js";

/** Commands that change the graph or who is let in. */
const CHANGING: ReadonlySet<string> = new Set(["load", "unload", "import", "restore", "token create", "token revoke"]);
const LONGEST_TARGET = 500;

/** Writes down that a command changed something, or tried to; a line that cannot be written is told and nothing more. */
export function auditCommand(command: Command, terminal: Terminal, outcome: string): void {
  const name = nameOf(command);
  if (!isChanging(name, command.opts())) return;
  const target = command.args.join(" ").slice(0, LONGEST_TARGET);
  try {
    createAudit(configurationOf(terminal).dataFolder).write({
      what: `mailuo ${name}`,
      who: { name: userName(), role: null, token: null },
      from: "command line",
      outcome,
      ...(target === "" ? {} : { target }),
    });
  } catch (error) {
    terminal.tell(`mailuo: the audit log cannot be written (${String(error)})`);
  }
}

function isChanging(name: string, options: Readonly<Record<string, unknown>>): boolean {
  if (name === "doctor") return options["repair"] === true;
  return CHANGING.has(name) && options["dryRun"] !== true;
}

/** `token create` where it stands below another command. */
function nameOf(command: Command): string {
  const above = command.parent;
  return above === null || above.parent === null ? command.name() : `${nameOf(above)} ${command.name()}`;
}

/** In a container a user may have no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? "unknown"}`;
  }
}
