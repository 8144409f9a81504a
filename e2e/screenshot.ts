import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";
import { findChromium, launchChromium } from "./chromium.js";
import { factBetween, locate } from "./page.js";
import { serveSample } from "./serving.js";

const FOLDER = join(packageRoot(), "docs/images");

/** Takes the READMEs' picture: the sample's graph in English, a fact with its sentence. Run: npm run screenshot */
async function main(): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) throw new Error("No Chromium found; install it or name one in CHROMIUM.");
  const serving = await serveSample();
  const browser = await launchChromium(chromium);
  try {
    const page = await browser.newPage({
      locale: "en",
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
    });
    await page.goto(serving.address);
    await page
      .getByTestId("shown-count")
      .getByText(/entities/)
      .waitFor();
    const fact = await factBetween(serving.address, "department:上海海关", "department:徐汇区/区委");
    const line = await locate(page, fact);
    await page.mouse.click(line.x, line.y);
    await page.getByTestId("evidence-card").first().waitFor();
    await page.mouse.move(line.x, line.y + 200);
    // Layout, camera and fonts come to rest.
    await page.waitForTimeout(4_000);
    await mkdir(FOLDER, { recursive: true });
    await page.screenshot({ path: join(FOLDER, "explorer.png") });
  } finally {
    await browser.close();
    await serving.stop();
  }
}

await main();
