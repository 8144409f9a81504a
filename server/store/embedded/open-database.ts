import { existsSync } from "node:fs";
import grafeo from "@grafeo-db/js";
import type { GrafeoDB } from "@grafeo-db/js";
import { openingError } from "./errors.js";
import { closedFile, readSeal, requireSealed, writeSeal } from "./seal.js";

/** A database file that is open, and its seal. */
export interface OpenDatabase {
  readonly database: GrafeoDB;
  readonly file: string;
  /** Writes down that all commits so far are to be found in the file. */
  seal(): void;
  close(): void;
}

/**
 * `create`: for writing, a file that need not be there; `salvage`: with what can be read of a damaged log and whatever the seal says.
 */
export type Access = "read" | "write" | "create" | "salvage";

/** Throws `store-damaged` where the file cannot be read or holds an older graph than its seal says. */
export function openDatabase(file: string, access: Access): OpenDatabase {
  // Read first: who publishes a new file puts its seal there last.
  const sealed = access === "salvage" ? null : readSeal(file);
  const database = openFile(file, access);
  const epoch = database.currentEpoch();
  const isReplaced = sealed !== null && readSeal(file)?.epoch !== sealed.epoch;
  if (sealed !== null && epoch < BigInt(sealed.epoch) && isReplaced) {
    database.close();
    return openDatabase(file, access);
  }
  // Not closed where it is wrong: closing a file that is open for writing would make the older graph the only one.
  requireSealed(file, sealed, epoch);

  const engine = `Grafeo ${database.version()}`;
  return {
    database,
    file,
    seal() {
      try {
        writeSeal(file, { format: 1, engine, epoch: String(database.currentEpoch()), closed: null });
      } catch {
        // On a full disk: what was committed is in the file all the same, and an older seal asks for less.
      }
    },
    close() {
      const epoch = String(database.currentEpoch());
      database.close();
      if (access !== "read") writeSeal(file, { format: 1, engine, epoch, closed: closedFile(file) });
    },
  };
}

function openFile(file: string, access: Access): GrafeoDB {
  try {
    if (access === "salvage") return grafeo.GrafeoDB.create(file, { walSalvage: true });
    // The engine would make a file that is gone anew, and the graph in it would be empty.
    if (access === "write" && !existsSync(file)) throw new Error(`${file} does not exist`);
    return access === "read" ? grafeo.GrafeoDB.openReadOnly(file) : grafeo.GrafeoDB.open(file);
  } catch (error) {
    throw openingError(file, access, error);
  }
}
