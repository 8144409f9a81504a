import type { Page } from "playwright-core";
import { z } from "zod";

/** Contrast as WCAG 2.2 defines it, from 1 to 21. */
const CONTRAST = `
const luminance = (colour) => {
  const [red, green, blue] = [...colour].map((level) => level / 255).map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [dark, bright] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (bright + 0.05) / (dark + 0.05);
};
const colourOf = (variable) => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "var(" + variable + ")";
  const levels = getComputedStyle(probe).color.match(/\\d+/g).slice(0, 3).map(Number);
  probe.remove();
  return levels;
};
const surface = colourOf("--surface");`;

/** How far a colour of the page, by its CSS variable, stands out from the surface. */
export async function contrastOf(page: Page, variable: string): Promise<number> {
  return z
    .number()
    .parse(
      await page.evaluate(`(() => {${CONTRAST} return contrast(colourOf(${JSON.stringify(variable)}), surface); })()`),
    );
}

/** How many pixels of lines and nodes on the canvas stand out from the surface as words do for who wishes for contrast, by 7 to 1. */
export async function strongPixels(page: Page): Promise<number> {
  const count: unknown = await page.evaluate(`(() => {${CONTRAST}
    const picture = document.querySelector("#canvas .sigma-edges");
    const paper = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    paper.fillStyle = "rgb(" + surface.join() + ")";
    paper.fillRect(0, 0, picture.width, picture.height);
    paper.drawImage(picture, 0, 0);
    const { data } = paper.getImageData(0, 0, picture.width, picture.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (contrast(data.subarray(at, at + 3), surface) >= 7) count += 1;
    return count;
  })()`);
  return z.number().parse(count);
}
