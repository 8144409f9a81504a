import type { BrowserContext } from "playwright-core";
import { z } from "zod";

/** Levels of a colour channel by which edges are smoothed a little differently from drawing to drawing. */
const TOLERANCE = 24;

/** The share of pixels, 0–1, in which two PNG pictures differ to the eye; 1 where they are not of one size. */
export async function differingShare(context: BrowserContext, one: Buffer, other: Buffer): Promise<number> {
  const page = await context.newPage();
  try {
    const share: unknown = await page.evaluate(
      `(async (pictures, tolerance) => {
        const [one, other] = await Promise.all(pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const paper = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          paper.drawImage(bitmap, 0, 0);
          return paper.getImageData(0, 0, bitmap.width, bitmap.height);
        }));
        if (one.width !== other.width || one.height !== other.height) return 1;
        let differing = 0;
        for (let at = 0; at < one.data.length; at += 4) {
          const isOther = [0, 1, 2].some((channel) => Math.abs(one.data[at + channel] - other.data[at + channel]) > tolerance);
          if (isOther) differing += 1;
        }
        return differing / (one.data.length / 4);
      })(${JSON.stringify([one.toString("base64"), other.toString("base64")])}, ${TOLERANCE})`,
    );
    return z.number().parse(share);
  } finally {
    await page.close();
  }
}
