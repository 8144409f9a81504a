import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceHints } from "#loaders/files/report-source.js";
import { packageRoot } from "#server/package-root.js";

/** Tells whether a document that was read before would be read alike today: see `DocumentRecord.readBy`. */
export type ReadByOf = (name: string, hints: SourceHints) => string;

/** By the compiled loaders, the gazetteers and what the tagger learned as they lie on disk: whoever changes one has all read again. */
export function readerVersion(root: string = packageRoot()): ReadByOf {
  const loaders = createHash("sha256");
  addFolder(loaders, join(root, "dist", "loaders"), /(?<!\.test)\.js$|\.json$/u);
  addFolder(loaders, join(root, "loaders", "gazetteers"), /\.tsv$/u);
  addFolder(loaders, join(root, "loaders", "tagger", "learned"), /\.(?:tsv|gz|trees)$/u);
  const version = loaders.digest("hex");
  return (name, hints) => {
    const said = Object.entries(hints)
      .filter(([, value]) => value !== undefined && value !== null)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const parts = JSON.stringify([version, name, said]);
    return createHash("sha256").update(parts).digest("hex").slice(0, 16);
  };
}

function addFolder(hash: Hash, folder: string, wanted: RegExp): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => wanted.test(file))
    .toSorted();
  for (const file of files)
    hash
      .update(file.replaceAll("\\", "/"))
      .update("\0")
      .update(readFileSync(join(folder, file)));
}
