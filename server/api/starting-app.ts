import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { GraphError } from "#model/problem.js";
import type { Liveness, Readiness } from "#model/operation.js";
import type { Configuration } from "#server/configuration.js";
import { pathWithin } from "./base-path.js";
import { endUnsentBodies } from "./head-answers.js";
import { checkHost } from "./host-check.js";
import { chooseLanguage } from "./language.js";
import { answerFromProblem, failedRequestFrom, problemFromError } from "./problem-answer.js";
import { securityHeaders } from "./security-headers.js";
import { findSender } from "./sender.js";
import type { RequestEnvironment } from "./services.js";
import { keepNothing } from "./unkept.js";

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
  app.all("*", () => {
    throw new GraphError("store-unavailable", STARTING, { headers: { "retry-after": "2" } });
  });
  return app;
}

const STARTING = {
  en: "Mailuo is starting, and its store is not open yet: try again in a moment.",
  zh: "脉络正在启动，图库尚未打开：请稍后再试。",
};
