import type { ObservationsAnswer } from "#model/api.js";
import { folded } from "../../core/search/folded.js";

type Figures = ObservationsAnswer["items"];

/** The figures that have each of the words in what they measure, what they are about, their time, or how the report calls them; all where there are no words. */
export function matchingFigures(items: Figures, words: string): Figures {
  const wanted = words.split(/\s+/u).map(folded).filter(Boolean);
  if (wanted.length === 0) return items;
  return items.filter(({ indicatorName, about, observation: { properties } }) => {
    const told = [indicatorName, ...about, properties["period"], properties["name"], properties["unit"]];
    const texts = told.filter((text) => typeof text === "string").map(folded);
    return wanted.every((word) => texts.some((text) => text.includes(word)));
  });
}
