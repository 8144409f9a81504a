import type { ProvidedContext } from "vitest";
import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.js";
import { serveSample } from "./serving.js";

/** What the browser scenes run on, or why they cannot. */
export type Explorer = { readonly address: string; readonly chromium: string } | { readonly missing: string };

declare module "vitest" {
  export interface ProvidedContext {
    explorer: Explorer;
  }
}

/** Key under which scenes find what they run on. */
export const EXPLORER: keyof ProvidedContext = "explorer";

/** Serves the built program with the sample for all scenes. Without a Chromium the scenes are skipped; in CI that is a failure. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  if (chromium === null) {
    const missing =
      "no Chromium found; install it (Debian: apt install chromium fonts-noto-cjk) or name one in CHROMIUM";
    if (process.env["CI"] !== undefined) throw new Error(`The browser scenes cannot run: ${missing}.`);
    project.provide(EXPLORER, { missing });
    return async () => {};
  }
  const serving = await serveSample();
  project.provide(EXPLORER, { address: serving.address, chromium });
  return serving.stop;
}
