import { createMiddleware } from "hono/factory";
import type { Language } from "#model/language.js";
import type { RequestEnvironment } from "#server/api/services.js";

/**
 * Settles in which language a request is answered: what `Accept-Language` likes best of Chinese and English. Simplified Chinese
 * stands for all Chinese. Only sentences depend on it, and every problem says so.
 */
export function chooseLanguage() {
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    context.set("language", languageFromHeader(context.req.header("accept-language") ?? ""));
    await next();
  });
}

/** English where neither is asked for, and where both are liked as much and English is named first. */
export function languageFromHeader(header: string): Language {
  const liked = header
    .split(",")
    .flatMap((range) => likedLanguage(range))
    .toSorted((a, b) => b.quality - a.quality);
  return liked[0]?.language ?? "en";
}

function likedLanguage(range: string): { readonly language: Language; readonly quality: number }[] {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const language = /^zh(?:-|$)/u.test(tag) ? "zh" : /^en(?:-|$)/u.test(tag) ? "en" : null;
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
  if (language === null || !/^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/u.test(quality) || Number(quality) === 0) return [];
  return [{ language, quality: Number(quality) }];
}
