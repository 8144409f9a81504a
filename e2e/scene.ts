import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, inject } from "vitest";
import { launchChromium } from "./chromium.js";
import { EXPLORER } from "./global-setup.js";
import type { Serving } from "./serving.js";

export interface Scene {
  readonly page: Page;
  /** Errors that the page logged or threw, and addresses outside the server that it asked for. */
  readonly faults: readonly string[];
}

export interface Stage {
  /** Opens a fresh browser profile on a path of the explorer; it is closed after the test. */
  readonly open: (path?: string, options?: SceneOptions) => Promise<Scene>;
  /** `http://127.0.0.1:…`, where the scenes are served; known while they run. */
  readonly address: () => string;
}

export interface SceneOptions {
  readonly locale?: string;
  readonly colorScheme?: "light" | "dark";
  /** CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** A screen that fingers touch, as phones and tablets have. */
  readonly isTouch?: boolean;
  /** Colours that the reader's system asks for: its own few, or such as stand out more. */
  readonly wish?: "forced colours" | "more contrast";
  /** Called before the page opens. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

export const PHONE = { width: 390, height: 844 } as const;

/** Scenes that share a browser, on the server of all scenes. Where there is no browser they are skipped, and the name says why. */
export function describeScenes(name: string, scenes: (stage: Stage) => void): void {
  describeScenesOn(sharedServing, name, scenes);
}

async function sharedServing(): Promise<Serving> {
  const explorer = inject(EXPLORER);
  if ("missing" in explorer) throw new Error(explorer.missing);
  return { address: explorer.address, stop: async () => {} };
}

/** The same on a server that is started for them alone. */
export function describeScenesOn(serve: () => Promise<Serving>, name: string, scenes: (stage: Stage) => void): void {
  const explorer = inject(EXPLORER);
  const isMissing = "missing" in explorer;
  describe.skipIf(isMissing)(`${name}${isMissing ? `: ${explorer.missing}` : ""}`, () => {
    let serving: Serving;
    let browser: Browser;
    const profiles: BrowserContext[] = [];

    beforeAll(async () => {
      serving = await serve();
      browser = await launchChromium();
    });
    afterEach(async () => {
      for (const profile of profiles.splice(0)) await closeProfile(profile);
    });
    afterAll(async () => {
      await browser?.close();
      await serving?.stop();
    });

    scenes({
      async open(path = "/", options = {}) {
        const profile = await openProfile(browser, options);
        profiles.push(profile);
        return openScene(profile, `${serving.address}${path}`);
      },
      address: () => serving.address,
    });
  });
}

async function openProfile(browser: Browser, options: SceneOptions): Promise<BrowserContext> {
  const profile = await browser.newContext({
    locale: options.locale ?? "zh-CN",
    colorScheme: options.colorScheme ?? "light",
    viewport: options.size ?? { width: 1440, height: 900 },
    reducedMotion: "reduce",
    isMobile: options.isTouch === true,
    hasTouch: options.isTouch === true,
    forcedColors: options.wish === "forced colours" ? "active" : "none",
    contrast: options.wish === "more contrast" ? "more" : "no-preference",
  });
  await options.prepare?.(profile);
  return profile;
}

/** What a scene's end leaves half answered is nobody's fault. */
async function closeProfile(profile: BrowserContext): Promise<void> {
  await Promise.all([profile, ...profile.pages()].map((one) => one.unrouteAll({ behavior: "ignoreErrors" })));
  await profile.close();
}

async function openScene(profile: BrowserContext, address: string): Promise<Scene> {
  const page = await profile.newPage();
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
  return { page, faults };
}
