import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createAttempts, networkOf } from "./attempts.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("wrong tokens", () => {
  test("cost an address more and more time, up to a minute", async () => {
    const attempts = createAttempts();
    const waits = [];
    for (let failure = 0; failure < 14; failure += 1) waits.push(await attempts.failed("192.0.2.1"));
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(await attempts.waitOf("192.0.2.1", "any")).toBe(60);
  });

  test("are waited for and forgiven", async () => {
    const attempts = createAttempts();
    for (let failure = 0; failure < 8; failure += 1) await attempts.failed("192.0.2.1");
    vi.advanceTimersByTime(4_001);
    expect(await attempts.waitOf("192.0.2.1", "any")).toBe(0);
    vi.advanceTimersByTime(15 * 60_000);
    expect(await attempts.failed("192.0.2.1")).toBe(0);
  });

  test("are waited for no longer where the clock is set back", async () => {
    const attempts = createAttempts();
    for (let failure = 0; failure < 6; failure += 1) await attempts.failed("192.0.2.1");
    vi.setSystemTime(Date.now() - 86_400_000);
    expect(await attempts.waitOf("192.0.2.1", "any")).toBe(60);
    vi.advanceTimersByTime(1_001);
    expect(await attempts.waitOf("192.0.2.1", "any")).toBe(0);
  });

  test("lock out neither other addresses nor who was let in from there before", async () => {
    const attempts = createAttempts();
    await attempts.succeeded("192.0.2.1", "good");
    for (let failure = 0; failure < 12; failure += 1) await attempts.failed("192.0.2.1");
    expect([
      await attempts.waitOf("192.0.2.1", "good"),
      await attempts.waitOf("192.0.2.1", "other"),
      await attempts.waitOf("192.0.2.2", "other"),
    ]).toEqual([0, 60, 0]);
  });
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:0DB8:0001:0002::", "2001:db8:1:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
