import { resolve } from "node:path";
import { Argument, type Command } from "commander";
import type { Restored } from "#server/store/embedded/restore.js";
import type { EmbeddedFolder } from "./embedded-folder.js";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

export function addRestoreCommand(program: Command, terminal: Terminal): void {
  program
    .command("restore")
    .description("put a back-up in the place of the embedded store, which is kept aside")
    .addArgument(
      new Argument("[file]", "the back-up (default: the newest whole one in the folder “backups” of the store's)"),
    )
    .option("--json", "print what was done as JSON")
    .addHelpText("after", examples("restore", "restore /mnt/backups/mailuo-2026-03-05T08-30-00Z.mailuo-backup"))
    .action(async (file: string | undefined, options: { readonly json?: true }) => {
      const { embeddedFolderOf } = await import("./embedded-folder.js");
      const { countDocuments, withStore } = await import("./store-session.js");
      const place = embeddedFolderOf(terminal);
      const { backup, restored } = await (file === undefined
        ? restoreNewest(place, terminal)
        : restoreFile(place, resolve(terminal.workingFolder, file)));
      const { header, aside, writer } = restored;
      const documents = await withStore(terminal, countDocuments);
      terminal.tell(`restored ${backup} of ${header.madeAt}: ${documents} documents`);
      if (aside !== null) terminal.tell(`what was there before is in ${aside}`);
      if (writer !== null) {
        const where = `process ${writer} was writing the store`;
        terminal.tell(`${where}: what it had written is put aside, what it writes from now on joins what was restored`);
      }
      if (options.json) await terminal.print(`${JSON.stringify({ backup, documents, aside, writer, ...header })}\n`);
    });
}

interface Done {
  readonly backup: string;
  readonly restored: Restored;
}

async function restoreFile({ folder }: EmbeddedFolder, backup: string): Promise<Done> {
  const { restoreBackup } = await import("#server/store/embedded/restore.js");
  const { fileError } = await import("./report-files.js");
  const { GraphError } = await import("#model/problem.js");
  const restored = await restoreBackup(folder, backup, { now: new Date() }).catch((error: unknown) => {
    throw error instanceof GraphError ? error : fileError(backup, error);
  });
  return { backup, restored };
}

/** A back-up that is damaged is told of and passed over. */
async function restoreNewest(place: EmbeddedFolder, terminal: Terminal): Promise<Done> {
  const { backupsIn } = await import("#server/store/embedded/backup.js");
  const { GraphError } = await import("#model/problem.js");
  const backups = await backupsIn(place.backups);
  for (const backup of backups) {
    try {
      return await restoreFile(place, backup);
    } catch (error) {
      if (!(error instanceof GraphError) || error.code !== "invalid-file") throw error;
      terminal.tell(error.message);
    }
  }
  throw new GraphError("not-found", `There is no whole back-up in ${place.backups}: name the file to restore.`);
}
