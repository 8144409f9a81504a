import type { ProvidedContext } from "vitest";
import type { TestProject } from "vitest/node";
import { findChromium, NO_CHROMIUM } from "./chromium.js";
import { serveSample } from "./serving.js";

/** What the browser scenes run on, or why they cannot. */
export type Explorer = { readonly address: string } | { readonly missing: string };

declare module "vitest" {
  export interface ProvidedContext {
    explorer: Explorer;
  }
}

/** Key under which scenes find what they run on. */
export const EXPLORER: keyof ProvidedContext = "explorer";

/** Serves the built program with the sample for all scenes. Without a Chromium the scenes are skipped; in CI that is a failure. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (findChromium() === null) {
    if (process.env["CI"] !== undefined) throw new Error(`The browser scenes cannot run: ${NO_CHROMIUM}.`);
    project.provide(EXPLORER, { missing: NO_CHROMIUM });
    return async () => {};
  }
  const serving = await serveSample();
  project.provide(EXPLORER, { address: serving.address });
  return serving.stop;
}
