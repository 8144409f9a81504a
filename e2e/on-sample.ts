import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium.js";
import { serveSample } from "./serving.js";

/** Does something with a browser and a server of the sample (`http://127.0.0.1:…`), and ends both. */
export async function onSample(act: (browser: Browser, address: string) => Promise<void>): Promise<void> {
  const browser = await launchChromium();
  try {
    const serving = await serveSample();
    try {
      await act(browser, serving.address);
    } finally {
      await serving.stop();
    }
  } finally {
    await browser.close();
  }
}
