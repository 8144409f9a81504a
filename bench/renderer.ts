import type { Browser } from "playwright-core";
import { z } from "zod";

const RENDERER = `(() => {
  const context = document.createElement("canvas").getContext("webgl2");
  const names = context?.getExtension("WEBGL_debug_renderer_info");
  return names ? context.getParameter(names.UNMASKED_RENDERER_WEBGL) : "no WebGL";
})()`;

/** What draws WebGL in the browser, as it names itself: software, or a graphics processor. */
export async function rendererOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  try {
    return z.string().parse(await page.evaluate(RENDERER));
  } finally {
    await page.close();
  }
}
