import { refusal } from "../../refusal.js";
import { openZip, type ZipEntry, zipNames } from "../zip-archive.js";
import { walkXml, type XmlHandler } from "./xml.js";

/** The parts of a Word or Excel file. Nothing outside of it is ever fetched, and no macro is looked at. */
export interface OfficePackage {
  readonly has: (part: string) => boolean;
  /** Walks through a part; one that is not there is empty. */
  readonly walk: (part: string, handler: XmlHandler) => Promise<void>;
  /** Targets of a part's relationships by their id, as names of parts; what leads outside is left out. */
  readonly targets: (part: string) => Promise<ReadonlyMap<string, string>>;
}

/** Of XML in all its parts: a report has some megabytes. */
const LIMITS = { maxEntries: 10_000, maxEntryBytes: 100_000_000, maxTotalBytes: 300_000_000 };

/** @throws {GraphError} `invalid-file` or `too-large` */
export async function openOfficePackage(bytes: Uint8Array, place: string): Promise<OfficePackage> {
  const parts = new Map<string, ZipEntry>();
  for (const entry of await openZip(bytes, place, LIMITS)) parts.set(entry.name.toLowerCase(), entry);
  const walk = async (part: string, handler: XmlHandler): Promise<void> => {
    const entry = parts.get(part.toLowerCase());
    if (entry !== undefined) await walkXml(await entry.read(), `${place}/${entry.name}`, handler);
  };
  return {
    has: (part) => parts.has(part.toLowerCase()),
    walk,
    targets: async (part) => {
      const folder = part.slice(0, part.lastIndexOf("/") + 1);
      const targets = new Map<string, string>();
      await walk(`${folder}_rels/${part.slice(folder.length)}.rels`, {
        open: (name, { Id, Target, TargetMode }) => {
          if (name !== "Relationship" || Id === undefined || Target === undefined || TargetMode === "External") return;
          targets.set(Id, partName(folder, Target));
        },
      });
      return targets;
    },
  };
}

/** Whether the bytes are an office file whose main part is called so. */
export function isOfficeFile(bytes: Uint8Array, mainPart: RegExp): boolean {
  return zipNames(bytes).some((name) => mainPart.test(name));
}

/** @throws {GraphError} `invalid-file` where the main part is missing. */
export function requirePart(found: OfficePackage, part: string, file: { place: string; kind: string }): void {
  if (found.has(part)) return;
  throw refusal(file.place, {
    en: `this ${file.kind} file has no ${part}, so it is damaged; save it again with its program`,
    zh: `这个 ${file.kind} 文件没有 ${part}，已损坏；请用原来的程序重新保存`,
  });
}

function partName(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
