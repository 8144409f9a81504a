import { createLog } from "#server/log.js";
import type { Terminal } from "./terminal.js";

/** For a server: where stderr does not show on a terminal, what it tells stands among the events of its log as one of them, whatever LOG_LEVEL is. */
export function tellingEvents(terminal: Terminal): Terminal {
  if (terminal.screen !== null) return terminal;
  const log = createLog({ level: "info" }, { write: (line) => terminal.tell(line.trimEnd()) });
  return { ...terminal, tell: (line) => log.info(line) };
}
