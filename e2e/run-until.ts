import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** Runs what stands in the workbench until that is there which it gives: its parts may still be loading, and a key that meets one that goes is lost. */
export async function runUntil(workbench: Locator, wanted: Locator): Promise<void> {
  const run = workbench.getByRole("button", { name: /^(运行|Run)$/ });
  await expect
    .poll(async () => {
      if ((await run.count()) > 0 && (await wanted.count()) === 0) await run.press("Enter");
      await wanted.waitFor({ timeout: 5_000 }).catch(() => undefined);
      return wanted.count();
    })
    .toBe(1);
}
