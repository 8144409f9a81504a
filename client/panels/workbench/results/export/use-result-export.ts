import type { QueryResult } from "#model/query.js";
import type { QueryRun } from "../../../../core/query-run/query-run.js";
import { saveFile } from "../../../../export/save-file.js";
import { useCore } from "../../../frame/page-context.js";
import { useWords } from "../../../messages/words.js";
import { useWorkbench } from "../../use-workbench.js";
import type { ResultAbout } from "./result-file.js";
import type { Format } from "./formats.js";
import { makeXlsx } from "./make-xlsx.js";

const createXlsxWorker = () => new Worker(new URL("./xlsx-worker.ts", import.meta.url), { type: "module" });

/** Milliseconds between two counts that are told. */
const TELLS_EVERY = 200;

/** Saves a result as files: the rows that are held, or every row, which the server is asked for anew and which no view holds. */
export function useResultExport(result: QueryResult, run: QueryRun | null) {
  const core = useCore();
  const words = useWords();
  const { exportResult } = useWorkbench();
  return {
    savePicture: (make: () => Promise<Blob>, extension: string) =>
      exportResult(async () => {
        saveFile(document, await make(), fileName(run, extension));
        return { kind: "rest" };
      }),
    saveRows: (format: Format, which: "held" | "every") =>
      exportResult(async (signal, tell) => {
        const { createResultWriter, linesFromResult } = await import("./result-writer.js");
        const writer = createResultWriter(format, words, (workbook, rows) =>
          makeXlsx(createXlsxWorker, workbook, { rows, signal }),
        );
        let told = 0;
        const end =
          which === "held"
            ? writer.take(linesFromResult(result)) && result
            : await core.everyRow((lines) => {
                const goesOn = writer.take(lines);
                if (Date.now() - told > TELLS_EVERY) {
                  told = Date.now();
                  tell(writer.rows());
                }
                return goesOn;
              }, signal);
        const isFull = end === null || end === false;
        const isCut = isFull || end.truncated || (which === "held" && isUnfinished(run));
        const about = aboutFrom(run, isCut);
        const file = await writer.file({ about, end: isFull ? { truncated: true } : end });
        signal.throwIfAborted();
        saveFile(document, file, fileName(run, EXTENSIONS[format]));
        if (!isFull && (which === "held" || !end.truncated)) return { kind: "rest" };
        return { kind: "cut", rows: writer.rows(), by: isFull ? "format" : "server" };
      }),
  };
}

/** Whether a run was ended before its last row. */
export function isUnfinished(run: QueryRun | null): boolean {
  return run?.ending?.kind === "cancelled" || run?.ending?.kind === "failed";
}

const EXTENSIONS = { csv: "csv", csvExcel: "csv", xlsx: "xlsx", json: "json" } as const;

function aboutFrom(run: QueryRun | null, isCut: boolean): ResultAbout {
  return {
    query: run?.text ?? "",
    params: run?.params ?? {},
    time: new Date(run?.startedAt ?? Date.now()).toISOString(),
    server: globalThis.location.origin,
    isCut,
  };
}

/** `mailuo-result-2026-11-26T1234.csv`, by the time of the run in UTC. */
function fileName(run: QueryRun | null, extension: string): string {
  const time = new Date(run?.startedAt ?? Date.now()).toISOString().slice(0, 16).replace(":", "");
  return `mailuo-result-${time}.${extension}`;
}
