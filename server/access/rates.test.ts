import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRates } from "./rates.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a budget is whole again after a minute, also where the clock is set back meanwhile", async () => {
  const rates = createRates({ reading: 1, querying: 0, writing: 0 });
  const take = async (): Promise<unknown> => rates.take("192.0.2.1", "reading");
  const told = { cost: "reading", limit: 1, remaining: 0, resetSeconds: 60 };
  expect([await take(), await take()]).toEqual([
    { ...told, isAllowed: true },
    { ...told, isAllowed: false },
  ]);
  vi.setSystemTime(Date.now() - 86_400_000);
  expect(await take()).toEqual({ ...told, isAllowed: false });
  vi.advanceTimersByTime(60_001);
  expect(await take()).toEqual({ ...told, isAllowed: true });
});
