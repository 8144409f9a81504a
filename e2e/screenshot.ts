import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { packageRoot } from "#server/package-root.js";
import { onSample } from "./on-sample.js";
import { factBetween, locate, untilShown } from "./page.js";

const FOLDER = join(packageRoot(), "docs/images");

/** Each README's picture, by the language of the page in it. */
const PICTURES = { en: "explorer.png", "zh-CN": "explorer.zh-CN.png" } as const;

await mkdir(FOLDER, { recursive: true });
await onSample(async (browser, address) => {
  for (const [locale, file] of Object.entries(PICTURES)) await takePicture(browser, { address, locale, file });
});

interface Wanted {
  readonly address: string;
  readonly locale: string;
  readonly file: string;
}

/** Takes a picture of the sample's graph, a fact with its sentence. Run: npm run screenshot */
async function takePicture(browser: Browser, { address, locale, file }: Wanted): Promise<void> {
  const page = await browser.newPage({ locale, viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await page.goto(address);
  await untilShown(page);
  const fact = await factBetween(address, "project:西岸文化走廊", "place:西岸");
  const line = await locate(page, fact);
  await page.mouse.click(line.x, line.y);
  await page.getByTestId("evidence-card").first().waitFor();
  await page.mouse.move(line.x, line.y + 200);
  // Layout, camera and fonts come to rest.
  await page.waitForTimeout(4_000);
  await page.screenshot({ path: join(FOLDER, file) });
  await page.close();
}
