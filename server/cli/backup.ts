import { resolve } from "node:path";
import { Argument, type Command } from "commander";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

interface BackupCommandOptions {
  readonly compress: boolean;
  readonly json?: true;
}

export function addBackupCommand(program: Command, terminal: Terminal): void {
  program
    .command("backup")
    .description("write a back-up of the embedded store, also while it is served or loaded")
    .addArgument(new Argument("[folder]", "where to (default: the folder “backups” in the store's)"))
    .option("--no-compress", "as large as the store, and quicker")
    .option("--json", "print what was written as JSON")
    .addHelpText("after", examples("backup", "backup /mnt/backups"))
    .action(async (target: string | undefined, options: BackupCommandOptions) => {
      const { embeddedFolderOf } = await import("./embedded-folder.js");
      const { fileError } = await import("./report-files.js");
      const { withStoreThatIs } = await import("./store-session.js");
      const { backUp } = await import("#server/store/embedded/backup.js");
      const { GraphError } = await import("#model/problem.js");
      const { folder, backups } = embeddedFolderOf(terminal);
      const place = target === undefined ? backups : resolve(terminal.workingFolder, target);
      // Opening it has all of it checked, and what a writer left that died is taken up.
      const backup = await withStoreThatIs(terminal, () =>
        backUp(folder, place, { isCompressed: options.compress, now: new Date() }).catch((error: unknown) => {
          throw error instanceof GraphError ? error : fileError(place, error);
        }),
      );
      const { file, header, size } = backup;
      terminal.tell(`${size} bytes, which hold the store's ${header.size}`);
      await terminal.print(options.json ? `${JSON.stringify({ file, bytes: size, ...header })}\n` : `${file}\n`);
    });
}
