import { join } from "node:path";
import { runProgram, type ExitCode } from "./program.js";

/** For tests: what a command gave. */
export interface Run {
  readonly code: ExitCode;
  /** On stdout. */
  readonly printed: string;
  /** On stderr. */
  readonly told: string;
}

/** Runs commands as if called in `folder`, on an embedded store in `folder/data` unless the environment says otherwise. */
export function commandLineIn(folder: string) {
  return async (words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> => {
    let printed = "";
    let told = "";
    const code = await runProgram(words, {
      print: async (text) => void (printed += text),
      tell: (line) => void (told += `${line}\n`),
      screen: null,
      hasColours: false,
      environment: { MAILUO_DATA: join(folder, "data"), ...environment },
      workingFolder: folder,
      homeFolder: folder,
      signal: AbortSignal.timeout(60_000),
    });
    return { code, printed, told };
  };
}
