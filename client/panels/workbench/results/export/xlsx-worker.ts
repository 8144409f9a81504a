import type { WorkbookContent } from "./workbook.js";
import type { Workbook } from "./workbook-told.js";
import { xlsxBlob } from "./xlsx.js";

/** What the worker is told: the workbook, then its rows piece by piece, none with the last. */
export type XlsxRequest = Workbook | WorkbookContent["rows"];

/** What it says: that it wants the next rows, or the file. */
export type XlsxAnswer = "next" | Blob;

// This file runs as a module of its own in a worker, never by import.
let workbook: Workbook | null = null;
const rows: WorkbookContent["rows"][number][] = [];
self.addEventListener("message", ({ data }: MessageEvent<XlsxRequest>) => {
  if (workbook !== null && isRows(data) && data.length === 0) {
    xlsxBlob(workbook, rows).then(say, fail);
    return;
  }
  if (!isRows(data)) workbook = data;
  else for (const row of data) rows.push(row);
  say("next");
});

function isRows(request: XlsxRequest): request is WorkbookContent["rows"] {
  return Array.isArray(request);
}

function say(answer: XlsxAnswer): void {
  self.postMessage(answer, { transfer: [] });
}

/** Only what is thrown outside of promises reaches whoever made the worker. */
function fail(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
