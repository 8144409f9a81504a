import { Hono } from "hono";
import { requestId } from "hono/request-id";
import type { Language } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import type { Liveness, Readiness } from "#model/operation.js";
import type { Configuration } from "#server/configuration.js";
import { pathWithin } from "#server/api/request/base-path.js";
import { endUnsentBodies } from "#server/api/answer/head-answers.js";
import { checkHost } from "#server/api/request/host-check.js";
import { chooseLanguage } from "#server/api/request/language.js";
import { answerFromProblem, failedRequestFrom, problemFromError } from "#server/api/answer/problem-answer.js";
import { securityHeaders } from "#server/api/answer/security-headers.js";
import { findSender } from "#server/api/request/sender.js";
import type { RequestEnvironment } from "#server/api/services.js";
import { keepNothing } from "#server/api/answer/unkept.js";

/** What is answered before the store is open: that the process lives, that nothing should be sent here yet, and to all else that it starts. */
export function createStartingApp(configuration: Configuration) {
  const app = new Hono<RequestEnvironment>({ getPath: pathWithin(configuration.basePath) });
  app.onError((error, context) => {
    const request = failedRequestFrom(context);
    const headers = error instanceof GraphError ? error.options.headers : {};
    return answerFromProblem(problemFromError(error, request), request, headers);
  });
  app.use(
    endUnsentBodies(),
    requestId(),
    findSender(configuration),
    chooseLanguage(),
    securityHeaders(),
    keepNothing(),
  );
  app.use(checkHost(configuration));
  app.get("/api/health/live", (context) => context.json({ status: "alive" } satisfies Liveness));
  app.get("/api/health/ready", (context) => context.json({ status: "unavailable" } satisfies Readiness, 503));
  app.get("*", async (context, next) => {
    if (!isAskedByBrowser(context.req.header("accept"))) return next();
    const language = context.get("language");
    return context.html(waitingPage(language), 503, { refresh: RETRY_SECONDS, "retry-after": RETRY_SECONDS });
  });
  app.all("*", () => {
    throw new GraphError("store-unavailable", STARTING, { headers: { "retry-after": RETRY_SECONDS } });
  });
  return app;
}

const RETRY_SECONDS = "2";

const STARTING = {
  en: "Mailuo is starting, and its store is not open yet: try again in a moment.",
  zh: "脉络正在启动，图库尚未打开：请稍后再试。",
};

function isAskedByBrowser(accept = ""): boolean {
  return accept.includes("text/html");
}

/** For whoever opens Mailuo meanwhile; the browser asks for the same address again, with what stands behind its `#`. */
function waitingPage(language: Language): string {
  const style =
    "margin:25vh auto;max-width:36em;padding:0 1em;font:16px/1.6 system-ui,sans-serif;color-scheme:light dark";
  return `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mailuo 脉络</title><body style="${style}"><p>${STARTING[language]}</p></body></html>`;
}
