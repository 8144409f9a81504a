import type { Context } from "hono";
import { GraphError } from "#model/problem.js";
import type { RequestEnvironment } from "#server/api/services.js";

const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what a page of another origin made the browser send. Browsers say of every request whether it is the page's own (`Sec-Fetch-Site`), older ones at
 * least from where it comes (`Origin`); a script can forge neither. Throws `request-forged`.
 *
 * `mustTell`: refuses what says neither, too. That is for requests that are let in by a cookie, which only browsers have.
 */
export function requireOwnOrigin(
  context: Context<RequestEnvironment>,
  { mustTell }: { readonly mustTell: boolean },
): void {
  if (SAFE_METHODS.has(context.req.method)) return;
  const site = context.req.header("sec-fetch-site");
  const origin = context.req.header("origin");
  const { scheme, host } = context.get("sender");
  const isOwn = site === undefined ? origin === undefined || origin === `${scheme}://${host}` : site === "same-origin";
  if (isOwn && !(mustTell && site === undefined && origin === undefined)) return;
  const sender = site ?? origin;
  throw new GraphError("request-forged", {
    en: `This request was not sent by a page of this server (${sender ?? "it does not say by which"}); programs send a token in the header Authorization.`,
    zh: `这个请求不是由本服务器的页面发出的（${sender ?? "来源不明"}）；程序请用请求头 Authorization 出示令牌。`,
  });
}
