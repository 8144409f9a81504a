import { askWorker } from "../../../../ask-worker.js";
import type { WorkbookContent } from "./workbook.js";
import type { Workbook } from "./workbook-told.js";
import type { XlsxAnswer, XlsxRequest } from "./xlsx-worker.js";

/** Rows that are handed over at a time: some ten milliseconds' work. */
const ROWS_A_TURN = 10_000;

/** Makes a workbook in a worker, so that the page goes on meanwhile; ends it by the signal. */
export function makeXlsx(
  createWorker: () => Worker,
  workbook: Workbook,
  { rows, signal }: { readonly rows: WorkbookContent["rows"]; readonly signal: AbortSignal },
): Promise<Blob> {
  const worker = createWorker();
  let given = 0;
  return askWorker(worker, workbook satisfies XlsxRequest, signal, ({ data }: MessageEvent<XlsxAnswer>) => {
    if (data !== "next") return data;
    const next: XlsxRequest = rows.slice(given, given + ROWS_A_TURN);
    given += next.length;
    worker.postMessage(next, { transfer: [] });
    return null;
  });
}
