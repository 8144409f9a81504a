import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { packageRoot } from "#server/package-root.js";
import { onSample } from "./on-sample.js";
import { factBetween, locate, untilShown } from "./page.js";

const FOLDER = join(packageRoot(), "docs/images");

await onSample(takePicture);

/** Takes the READMEs' picture: the sample's graph in English, a fact with its sentence. Run: npm run screenshot */
async function takePicture(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({
    locale: "en",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  await page.goto(address);
  await untilShown(page);
  const fact = await factBetween(address, "department:上海海关", "department:徐汇区/区委");
  const line = await locate(page, fact);
  await page.mouse.click(line.x, line.y);
  await page.getByTestId("evidence-card").first().waitFor();
  await page.mouse.move(line.x, line.y + 200);
  // Layout, camera and fonts come to rest.
  await page.waitForTimeout(4_000);
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, "explorer.png") });
}
