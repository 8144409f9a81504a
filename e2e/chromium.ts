import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const NO_CHROMIUM =
  "no Chromium; install it (Debian: apt install chromium fonts-noto-cjk) or name one in CHROMIUM";

/** Drawn in software, as on a machine without a graphics processor. */
const SOFTWARE_GRAPHICS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];

/** No connection that the page did not ask for. */
const ARGUMENTS = [
  "--no-sandbox",
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

/** `CHROMIUM_GRAPHICS` gives other arguments for what draws, apart by spaces: those by which a graphics processor does. */
export function graphicsArguments(environment: NodeJS.ProcessEnv = process.env): readonly string[] {
  const given = (environment["CHROMIUM_GRAPHICS"] ?? "").split(" ").filter(Boolean);
  return given.length > 0 ? given : SOFTWARE_GRAPHICS;
}

export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const args = [...ARGUMENTS, ...graphicsArguments(), ...more];
  return chromium.launch({ executablePath: requireChromium(), args });
}
