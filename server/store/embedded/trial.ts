import type { WriteCounts } from "#model/batch.js";
import type { Sentence } from "#model/language.js";
import type { EngineProcess } from "./engine-process.js";
import { CloseAnswer, CountsAnswer, type EngineRequest } from "./protocol.js";
import type { TrialFiles } from "./trial-files.js";
import { requireOwn, type WriteTurn } from "./write-turn.js";

/** The copy of a store that several changes are made in, which becomes the draft when all are in it. */
export interface Trial extends Omit<TrialFiles, "file"> {
  readonly open: (process: EngineProcess, access: "write" | "create") => Promise<unknown>;
}

/** A writer's process: the one that runs, or a new one; its end, and who is told of what went wrong without harm. */
interface Processes {
  readonly running: () => EngineProcess;
  readonly end: (process: EngineProcess | null) => Promise<void>;
  readonly onTrouble: (trouble: Sentence) => void;
}

/**
 * Makes all of the changes and keeps the trial, which is then safe; where one fails, none changes anything or the turn was lost over it, the
 * trial goes.
 */
export async function writeTrial(
  trial: Trial,
  turn: WriteTurn,
  { running, end, onTrouble }: Processes,
  { requests, onWritten }: { readonly requests: Iterable<EngineRequest>; readonly onWritten: (done: number) => void },
): Promise<readonly WriteCounts[]> {
  const counts: WriteCounts[] = [];
  let process: EngineProcess | null = null;
  try {
    const origin = await trial.prepare();
    process = running();
    await trial.open(process, origin === "none" ? "create" : "write");
    for (const request of requests) {
      counts.push(await process.call(request, CountsAnswer));
      onWritten(counts.length);
    }
    const trouble = await process.call({ kind: "close" }, CloseAnswer);
    if (trouble !== null) onTrouble(trouble);
    await requireOwn(turn);
    if (counts.some(({ unchanged }) => !unchanged)) await trial.keep();
    else await trial.discard();
    return counts;
  } catch (error) {
    await end(process);
    await trial.discard();
    // Whoever has the turn meanwhile took the trial away: that says more than what went wrong without it.
    await requireOwn(turn, error);
    throw error;
  }
}
