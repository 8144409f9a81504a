import { parseAccept } from "hono/utils/accept";
import { GraphError } from "#model/problem.js";

/** Throws `not-acceptable` where a caller takes none of the media types that a route can answer in. */
export function requireAccepted(header: string | undefined, offered: readonly string[]): void {
  if (header === undefined || header.trim() === "") return;
  const ranges = parseAccept(header);
  if (offered.some((media) => isAccepted(media, ranges))) return;
  const media = [...new Set(offered)].join(", ");
  throw new GraphError("not-acceptable", {
    en: `The answer is ${media}, which the header Accept (“${header}”) does not allow.`,
    zh: `回答的类型是 ${media}，而请求头 Accept（“${header}”）不接受它。`,
  });
}

/** The most particular range decides: a whole type over a family over everything. */
function isAccepted(media: string, ranges: ReturnType<typeof parseAccept>): boolean {
  const [family = ""] = media.split("/");
  const best = [media, `${family}/*`, "*/*"]
    .map((range) => ranges.find(({ type }) => type.toLowerCase() === range))
    .find((found) => found !== undefined);
  return best !== undefined && best.q > 0;
}
