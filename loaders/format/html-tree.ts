import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { refusal } from "../refusal.js";

/** A badly closed `<b>` is opened again in every paragraph that follows, as browsers do: so pages can grow far beyond their tags. */
const MOST_ELEMENTS_A_TAG = 20;
const FEW_ELEMENTS = 20_000;

/**
 * Parses a page as a browser does.
 *
 * @throws {GraphError} `too-large` where the tree is far larger than the page.
 */
export function parsePage(text: string, place: string): DefaultTreeAdapterTypes.Document {
  let left = FEW_ELEMENTS + MOST_ELEMENTS_A_TAG * tagsIn(text);
  return parse(text, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...parts) => {
        left -= 1;
        if (left >= 0) return defaultTreeAdapter.createElement(...parts);
        const why = {
          en: "the page's tags are closed so badly that it grows without end; save it as plain text",
          zh: "网页的标签关闭混乱，内容会无限增长；请存为纯文本",
        };
        throw refusal(place, why, { code: "too-large" });
      },
    },
  });
}

function tagsIn(text: string): number {
  let tags = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) tags += 1;
  return tags;
}
