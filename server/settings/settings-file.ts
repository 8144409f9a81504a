import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { GraphError } from "#model/problem.js";
import type { SettingsFile } from "#server/configuration.js";
import { codeOf } from "#server/system-error.js";

/** The file that is read unless another is named. */
export const SETTINGS_FILE = "mailuo.config.json";

/**
 * Reads settings from a file that was named, else from `mailuo.config.json` in the home folder where that is there. Throws
 * `invalid-configuration` for a file that cannot be read or holds no JSON object.
 */
export function settingsFileFrom(
  named: string | undefined,
  { workingFolder, homeFolder }: { readonly workingFolder: string; readonly homeFolder: string },
): SettingsFile | null {
  const path = named === undefined ? join(homeFolder, SETTINGS_FILE) : resolve(workingFolder, named);
  const text = textFrom(path);
  if (text === null && named === undefined) return null;
  const shown = named ?? SETTINGS_FILE;
  if (text === null) throw invalid(`${shown} is not there; check the path that --config or MAILUO_CONFIG names.`);
  return { path: shown, folder: dirname(path), content: contentFrom(text, shown) };
}

function textFrom(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = codeOf(error) ?? String(error);
    if (code === "ENOENT") return null;
    throw invalid(`${path} cannot be read (${code}); it must be a file that this user may read.`, error);
  }
}

function contentFrom(text: string, shown: string): Readonly<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof SyntaxError ? `is no JSON (${error.message})` : "holds no object";
    throw invalid(`${shown} ${why}; write it like {"port": 8080}.`, error);
  }
}

function invalid(sentence: string, cause?: unknown): GraphError {
  return new GraphError("invalid-configuration", sentence, { cause });
}
