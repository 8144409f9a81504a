import { expect, test } from "vitest";
import { itemsFromFiles } from "./input-formats.js";

/** Longer than what is looked at to tell a format, in pieces. */
const PIECE = new TextEncoder().encode("x".repeat(5_000));

test.each(["is of no format that is imported", "is no text in UTF-8"])("a file that %s is closed", async (what) => {
  let isClosed = false;
  async function* bytes() {
    try {
      yield what.startsWith("is no text") ? new Uint8Array([0x7b, 0xff, ...PIECE]) : PIECE;
      yield PIECE;
    } finally {
      isClosed = true;
    }
  }
  const items = itemsFromFiles([{ name: "report.txt", bytes }], () => {});
  await expect(items.next()).rejects.toMatchObject({ code: "invalid-file" });
  expect(isClosed).toBe(true);
});

test("who sends a report where a graph is imported is told how reports are loaded, at the machine and over HTTP", async () => {
  await expect(itemsFromFiles([{ name: "report.txt", bytes: piece }], () => {}).next()).rejects.toMatchObject({
    sentence: {
      en: expect.stringContaining("mailuo load or POST /api/documents"),
      zh: expect.stringContaining("mailuo load 或 POST /api/documents"),
    },
  });
});

async function* piece() {
  yield PIECE;
}
