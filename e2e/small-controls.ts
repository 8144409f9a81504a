import type { Page } from "playwright-core";
import { z } from "zod";

/** Pixels that a finger needs. */
const LEAST = 40;

interface Looked {
  /** A selector: only what is in it. */
  readonly within?: string;
  /** Pixels. */
  readonly least?: number;
}

const SmallControls = z.array(z.string());

/** Controls of the page that are smaller than a finger, with their sizes; words that are links within a text may be as high as its lines. */
export async function smallControls(
  page: Page,
  { within = "body", least = LEAST }: Looked = {},
): Promise<readonly string[]> {
  return SmallControls.parse(
    await page.evaluate(`(() => {
      const wanted = 'button, a[href], input, select, textarea, summary, [role="tab"], [role="option"], [role="separator"]';
      const found = [];
      for (const element of document.querySelectorAll(':is(' + ${JSON.stringify(within)} + ') :is(' + wanted + ')')) {
        const style = getComputedStyle(element);
        const isHidden = style.visibility === 'hidden' || style.pointerEvents === 'none' || element.type === 'file';
        if (isHidden || style.display === 'inline') continue;
        // A label around a box or for it can be pressed as well.
        const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
        const width = Math.round(Math.max(...boxes.map((box) => box.width)));
        const height = Math.round(Math.max(...boxes.map((box) => box.height)));
        const isAway = boxes[0].width <= 2 && boxes.length === 1;
        const isSkip = boxes[0].bottom < 0;
        if (isAway || isSkip || (width >= ${least} && height >= ${least})) continue;
        const name = element.getAttribute('aria-label') ?? element.innerText ?? element.name;
        found.push(width + ' × ' + height + ' ' + element.tagName.toLowerCase() + ' ' + name.slice(0, 40));
      }
      return found;
    })()`),
  );
}
