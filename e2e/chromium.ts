import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const NO_CHROMIUM =
  "no Chromium; install it (Debian: apt install chromium fonts-noto-cjk) or name one in CHROMIUM";

/** WebGL in software, and no connection that the page did not ask for. */
const ARGUMENTS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where a Chromium is installed; `CHROMIUM` names another. Null: there is none. */
export function findChromium(): string | null {
  return [process.env["CHROMIUM"] ?? "", ...PLACES].find((path) => path !== "" && existsSync(path)) ?? null;
}

/** The same; throws where there is none. */
export function requireChromium(): string {
  const found = findChromium();
  if (found === null) throw new Error(`There is ${NO_CHROMIUM}.`);
  return found;
}

export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), args: [...ARGUMENTS, ...more] });
}
