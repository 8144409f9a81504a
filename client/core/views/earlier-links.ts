import type { Params } from "#model/query.js";
import { paramsFromJson } from "./params-json.js";
import type { Point } from "../scene/geometry.js";

/** How a canvas was filled, in order, as links of earlier versions tell it. */
export type Step =
  | { readonly kind: "overview"; readonly limit: number }
  | { readonly kind: "expand"; readonly id: string; readonly limit: number }
  | { readonly kind: "query"; readonly text: string; readonly params: Params }
  /** A node was dragged. */
  | { readonly kind: "place"; readonly id: string; readonly point: Point }
  /** Everything was laid out afresh. */
  | { readonly kind: "arrange" };

/** One of the `show` parameters; none where it is not understood. */
export function stepsFromText(text: string): readonly Step[] {
  if (text === "arrange") return [{ kind: "arrange" }];
  const number = "(-?\\d+(?:\\.\\d+)?)";
  const overview = /^overview:(\d{1,5})$/.exec(text);
  if (overview !== null) return [{ kind: "overview", limit: Number(overview[1]) }];
  const expand = /^expand:(\d{1,4}):(.+)$/s.exec(text);
  if (expand?.[2] !== undefined) return [{ kind: "expand", limit: Number(expand[1]), id: expand[2] }];
  const place = new RegExp(`^place:${number},${number}:(.+)$`, "s").exec(text);
  if (place?.[3] !== undefined) {
    return [{ kind: "place", id: place[3], point: { x: Number(place[1]), y: Number(place[2]) } }];
  }
  return text.startsWith("query:") ? queryStepFromText(text.slice("query:".length)) : [];
}

/** `{"params":…}:MATCH …`: the parameters end at the first `}:` after which they are valid JSON. */
function queryStepFromText(text: string): readonly Step[] {
  for (let end = text.indexOf("}:"); end !== -1; end = text.indexOf("}:", end + 1)) {
    const params = paramsFromJson(text.slice(0, end + 1));
    if (params !== null) return [{ kind: "query", params, text: text.slice(end + 2) }];
  }
  return [];
}
