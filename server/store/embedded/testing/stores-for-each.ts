import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { CaredStore } from "../../care.js";
import { openEmbeddedStore, type EmbeddedOptions } from "../embedded-store.js";

/** The folder of the test that runs, and stores in it. */
export interface TestStores {
  folder(): string;
  open(options?: Partial<EmbeddedOptions>): Promise<CaredStore>;
}

/** For tests: gives each test of a file a folder of its own; behind it the stores are closed and the folder is removed. */
export function storesForEach(defaults: Omit<EmbeddedOptions, "folder">): TestStores {
  let folder = "";
  let open: CaredStore[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mailuo-embedded-"));
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((store) => store.close()));
    rmSync(folder, { recursive: true });
  });

  return {
    folder: () => folder,
    async open(options = {}) {
      const store = await openEmbeddedStore({ folder, ...defaults, ...options });
      open.push(store);
      return store;
    },
  };
}
