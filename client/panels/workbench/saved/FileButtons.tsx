import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { saveFile } from "../../../export/save-file.js";
import { cypherFileFrom, cypherFileName } from "../../../core/workbench/cypher-file.js";
import type { FileFault } from "../../../core/workbench/cypher-file-reading.js";
import type { SavedEntry } from "../../../core/workbench/saved-query.js";
import { useWords } from "../../messages/words.js";
import { useWorkbench } from "../use-workbench.js";
import { readQueryFiles } from "./read-query-files.js";
import styles from "./saved.module.css";

interface Told {
  readonly count: number;
  /** How many were there already, word for word. */
  readonly same: number;
  readonly faults: readonly { readonly name: string; readonly fault: FileFault }[];
}

/** Saved queries from and into `.cypher` files and ZIPs of them. */
export function FileButtons({ items }: { readonly items: readonly SavedEntry[] }) {
  const workbench = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<Told | null>(null);
  const { t } = useWords();
  const take = async (files: readonly File[]) => {
    const known = new Set(items.map(cypherFileFrom));
    const faults: { readonly name: string; readonly fault: FileFault }[] = [];
    let [count, same] = [0, 0];
    for (const { name, read } of await readQueryFiles(files)) {
      if (read.kind === "fault") faults.push({ name, fault: read.fault });
      else if (known.has(cypherFileFrom(read.body))) same += 1;
      else if (await workbench.changeSaved(read.body)) {
        known.add(cypherFileFrom(read.body));
        count += 1;
      }
    }
    setTold({ count, same, faults });
  };
  return (
    <>
      <div className={styles["row"]}>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => input.current?.click()}>
          {t("workbench.import")}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          disabled={items.length === 0}
          onClick={() => void saveAll(items)}
        >
          {t("workbench.exportAll")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".cypher,.cql,.txt,.zip"
          aria-label={t("workbench.import")}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = "";
            void take(files);
          }}
        />
      </div>
      <div role="status" className={styles["quiet"]}>
        {told !== null && told.count > 0 && <p>{t("workbench.imported", { count: told.count })}</p>}
        {told !== null && told.same > 0 && <p>{t("workbench.importedSame", { count: told.same })}</p>}
        {told?.faults.map(({ name, fault }) => (
          <p key={name} className={styles["unfit"]}>
            {t(fault.line === 0 ? "workbench.fileFault" : "workbench.fileFaultAt", {
              name,
              line: fault.line,
              reason: t(`workbench.fault.${fault.reason}`, { what: fault.what }),
            })}
          </p>
        ))}
      </div>
    </>
  );
}

/** Each in its folder of a ZIP. */
async function saveAll(items: readonly SavedEntry[]): Promise<void> {
  const { strToU8, zipSync } = await import("fflate");
  const taken = new Set<string>();
  const files = items.map((item): [string, Uint8Array] => {
    const folder = item.folder
      .split("/")
      .map((part) => cypherFileName(part).replace(/\.cypher$/u, ""))
      .filter((part) => item.folder !== "" && part !== "..");
    const whole = [...folder, cypherFileName(item.title)].join("/");
    const name = taken.has(whole) ? whole.replace(/\.cypher$/u, ` ${item.id.slice(0, 6)}.cypher`) : whole;
    taken.add(name);
    return [name, strToU8(cypherFileFrom(item))];
  });
  const zip = zipSync(Object.fromEntries(files));
  saveFile(document, new Blob([Uint8Array.from(zip)], { type: "application/zip" }), "queries.zip");
}
