import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { pulledBody } from "./pulled-body.js";

const PIECE = new Uint8Array([1]);
const fails = () => Promise.reject(new Error("broken"));

function watched(next: () => Promise<Uint8Array | null>, last: Uint8Array | null = null) {
  const failed = vi.fn<(error: unknown) => Uint8Array | null>(() => last);
  const over = vi.fn<() => void>();
  const gone = vi.fn<() => Promise<void>>(() => Promise.resolve());
  return { failed, over, gone, reader: pulledBody({ next, failed, gone, over }).getReader() };
}

describe("a body that is pulled", () => {
  test("is over once when all is taken", async () => {
    const pieces = [PIECE, null];
    const { reader, failed, over } = watched(() => Promise.resolve(pieces.shift() ?? null));
    expect([(await reader.read()).value, (await reader.read()).done]).toEqual([PIECE, true]);
    expect([failed.mock.calls.length, over.mock.calls.length]).toEqual([0, 1]);
  });

  test.each([
    ["comes", () => Promise.resolve(PIECE)],
    ["is the end", () => Promise.resolve(null)],
    ["fails", () => Promise.reject(new Error("gone"))],
  ])("is over once, and has not failed, where the caller goes away before a piece %s", async (_, outcome) => {
    const { reader, failed, over, gone } = watched(() => delay(5).then(outcome));
    const reading = reader.read();
    await reader.cancel();
    expect((await reading).done).toBe(true);
    await delay(20);
    expect([gone.mock.calls.length, failed.mock.calls.length, over.mock.calls.length]).toEqual([1, 0, 1]);
  });

  test("breaks off where it fails, or ends with the piece that says so", async () => {
    const cut = watched(fails);
    await expect(cut.reader.read()).rejects.toThrow("broken");
    const told = watched(fails, PIECE);
    expect([(await told.reader.read()).value, (await told.reader.read()).done]).toEqual([PIECE, true]);
    expect([cut.over.mock.calls.length, told.over.mock.calls.length]).toEqual([1, 1]);
  });
});
