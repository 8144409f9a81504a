import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { inject } from "vitest";
import { launchChromium } from "./chromium.js";
import { EXPLORER } from "./global-setup.js";
import { factBetween as factAt } from "./page.js";

export interface Scene {
  readonly page: Page;
  /** Errors that the page logged or threw, and addresses outside the server that it asked for. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Stage {
  /** Opens a fresh browser profile on a path of the explorer. */
  readonly open: (path?: string, options?: SceneOptions) => Promise<Scene>;
  readonly close: () => Promise<void>;
}

export interface SceneOptions {
  readonly locale?: string;
  readonly colorScheme?: "light" | "dark";
  /** CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Called before the page opens. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** Why the scenes cannot run here; null where they can. */
export function missingForScenes(): string | null {
  const explorer = inject(EXPLORER);
  return "missing" in explorer ? explorer.missing : null;
}

/** One browser for a file of scenes, on the server that all of them share unless another's address is given. */
export async function openStage(address?: string): Promise<Stage> {
  const explorer = inject(EXPLORER);
  if ("missing" in explorer) throw new Error(explorer.missing);
  const browser = await launchChromium();
  return {
    open: (path, options) => openScene(browser, `${address ?? explorer.address}${path ?? "/"}`, options),
    close: () => browser.close(),
  };
}

async function openScene(browser: Browser, address: string, options: SceneOptions = {}): Promise<Scene> {
  const context = await browser.newContext({
    locale: options.locale ?? "zh-CN",
    colorScheme: options.colorScheme ?? "light",
    viewport: options.size ?? { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  await options.prepare?.(context);
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(address);
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`logged: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  return { page, faults, close: () => context.close() };
}

export function searchBox(page: Page): Locator {
  return page.getByRole("combobox", { name: /搜索|Search/ });
}

/** Id of the first fact that the scenes' server tells from one entity to another. */
export async function factBetween(start: string, end: string): Promise<string> {
  const explorer = inject(EXPLORER);
  if ("missing" in explorer) throw new Error(explorer.missing);
  return factAt(explorer.address, start, end);
}
