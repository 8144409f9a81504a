import type { Page } from "playwright-core";
import { z } from "zod";
import type { Random } from "../random.js";

/** On the page, in its pixels. */
export type Place = Readonly<z.infer<typeof Place>>;
const Place = z.object({ x: z.number(), y: z.number() });

/**
 * The middle of one of the elements that are seen, chosen at random and brought into view; null where there is none. All is asked for by
 * value: the driver keeps the elements of steps that fail for good, and with them all that they were ever part of, which is measured as the page's.
 */
export async function placeOfOne(page: Page, selector: string, random: Random): Promise<Place | null> {
  const share = random();
  return Place.nullable().parse(
    await page.evaluate(`(() => {
      const seen = [...document.querySelectorAll(${JSON.stringify(selector)})].filter((element) => element.checkVisibility({ visibilityProperty: true }));
      const chosen = seen[Math.floor(${share} * seen.length)];
      if (chosen === undefined) return null;
      chosen.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { left, top, width, height } = chosen.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    })()`),
  );
}

/** Anywhere on an element; the page's corner where it is not seen. */
export async function placeWithin(page: Page, selector: string, random: Random): Promise<Place> {
  const [across, down] = [random(), random()];
  return Place.parse(
    await page.evaluate(`(() => {
      const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + ${across} * width, y: top + ${down} * height };
    })()`),
  );
}
