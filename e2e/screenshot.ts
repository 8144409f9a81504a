import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";
import { findChromium, launchChromium } from "./chromium.js";
import { serveSample } from "./serving.js";

const FOLDER = join(packageRoot(), "docs/images");

/** Takes the READMEs' picture: the sample's graph in English, a fact of West Bund with its sentence. Run: npm run screenshot */
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
    await page.getByRole("combobox", { name: "Search" }).fill("West Bund");
    await page
      .getByRole("option", { name: /West Bund/ })
      .first()
      .click();
    await page
      .getByTestId("details")
      .getByRole("button", { name: /Media Port/ })
      .first()
      .click();
    await page.getByTestId("evidence-card").first().waitFor();
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
