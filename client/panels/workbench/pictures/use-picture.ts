import { type RefObject, useEffect } from "react";
import { beginningOf } from "../../../core/names/characters.js";
import { isoDay } from "../../../export/about.js";
import { pngFromSvg } from "../../../export/png.js";
import { useCoreState } from "../../frame/page-context.js";
import type { ResultViewProps } from "../results/result-views.js";
import { svgDocument } from "./svg-document.js";

/** Image pixels a CSS pixel: sharp in print as well. */
const SCALE = 2;
/** So many characters of a query stand on a line of a picture. */
const LONGEST_QUERY = 120;

interface Picture {
  readonly title: string;
  /** How much of the result the picture holds, where that is not all. */
  readonly remark?: string | undefined;
  readonly offerPicture: ResultViewProps["offerPicture"];
}

/** Offers a drawing as a file, with its title, the query that it came from, and the day. */
export function usePicture(
  drawing: RefObject<SVGSVGElement | null>,
  { title, remark = "", offerPicture }: Picture,
): void {
  const query = useCoreState((state) => state.query.text);
  useEffect(() => {
    offerPicture(async (format) => {
      if (drawing.current === null) throw new Error("The drawing is not on the page.");
      const lines = [clipped(query), remark, isoDay(new Date())].filter((line) => line !== "");
      const made = svgDocument(drawing.current, { title, lines });
      return format === "svg"
        ? new Blob([made.text], { type: "image/svg+xml;charset=utf-8" })
        : pngFromSvg(made.text, made, SCALE);
    });
    return () => offerPicture(null);
  }, [drawing, query, title, remark, offerPicture]);
}

function clipped(query: string): string {
  const line = query.trim().replaceAll(/\s+/gu, " ");
  return beginningOf(line, LONGEST_QUERY);
}
