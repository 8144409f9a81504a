import { expect, test } from "vitest";
import { makeXlsx } from "./make-xlsx.js";
import type { XlsxAnswer, XlsxRequest } from "./xlsx-worker.js";

const WORKBOOK = { sheets: ["结果", "关于"], columns: ["n"], about: [] } as const;
const MANY = Array.from({ length: 25_000 }, (_none, n) => [n]);

/** Takes what it is told, and asks on until no rows come. */
class FakeWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  readonly told: XlsxRequest[] = [];
  isEnded = false;

  terminate(): void {
    this.isEnded = true;
  }

  postMessage(request: XlsxRequest): void {
    this.told.push(request);
    const isWhole = Array.isArray(request) && request.length === 0;
    const data: XlsxAnswer = isWhole ? new Blob(["file"]) : "next";
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event("message"), { data })));
  }
}

test("a workbook's rows are handed to the worker piece by piece, as it asks for them, and the worker is ended", async () => {
  const worker = new FakeWorker();
  const { signal } = new AbortController();
  const file = await makeXlsx(() => worker, WORKBOOK, { rows: MANY, signal });
  expect(await file.text()).toBe("file");
  const [workbook, ...pieces] = worker.told;
  expect([workbook, pieces.map((piece) => (Array.isArray(piece) ? piece.length : -1))]).toEqual([
    WORKBOOK,
    [10_000, 10_000, 5_000, 0],
  ]);
  expect([pieces.flat(), worker.isEnded]).toEqual([MANY, true]);
});

test("an export that is given up ends the worker", async () => {
  const worker = new FakeWorker();
  const controller = new AbortController();
  const making = makeXlsx(() => worker, WORKBOOK, { rows: MANY, signal: controller.signal });
  controller.abort(new Error("given up"));
  await expect(making).rejects.toThrow("given up");
  expect(worker.isEnded).toBe(true);
});
