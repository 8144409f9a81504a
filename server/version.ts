import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "./package-root.js";

const Manifest = z.object({ version: z.string() });

/** Mailuo's own version, as package.json says. */
export function mailuoVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  return Manifest.parse(manifest).version;
}
