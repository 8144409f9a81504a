import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { GraphError } from "#model/problem.js";
import { createMetrics } from "#server/operation/metrics.js";
import { watchStore } from "#server/operation/watched-store.js";
import { createAccess } from "#server/access/access.js";
import { checkAccess, tellAccess } from "./access/access-check.js";
import { auditRoutes } from "./access/audit.js";
import { auditWrites } from "./access/audit-writes.js";
import { pathWithin, prefixFrom } from "./request/base-path.js";
import { clientFiles } from "./answer/client-files.js";
import { doctorRoutes } from "./jobs/doctor.js";
import { compressed } from "./answer/compressed.js";
import { correctionRoutes } from "./graph/corrections.js";
import { crossingRoutes } from "./graph/crossing.js";
import { documentChangeRoutes } from "./jobs/document-changes.js";
import { documentRoutes } from "./documents/documents.js";
import { createPassageFinder } from "#server/passages/passage-finder.js";
import { createEntitySearch } from "./search/entity-search.js";
import { entityRoutes } from "./graph/entities.js";
import { entityListRoutes } from "./graph/entity-lists.js";
import { contextRoutes, exportRoutes } from "./exports/exports.js";
import { importRoutes } from "./jobs/imports.js";
import { inspectionRoutes } from "./jobs/inspection.js";
import { factRoutes } from "./graph/facts.js";
import { endUnsentBodies } from "./answer/head-answers.js";
import { healthRoutes } from "./operation/health.js";
import { checkHost } from "./request/host-check.js";
import { chooseLanguage } from "./request/language.js";
import { documentationRoutes } from "./openapi/documentation.js";
import { nothingAt, requireRoute } from "./request/known-routes.js";
import { metricsRoutes } from "./operation/metrics.js";
import { answerFromProblem, failedRequestFrom, problemFromError } from "./answer/problem-answer.js";
import { catalogueRoutes, queryRoutes } from "./queries/queries.js";
import { createQueryDesk } from "./queries/query-desk.js";
import { questionRoutes, understandRoutes } from "./questions/questions.js";
import { jobRoutes } from "./jobs/jobs.js";
import { limitBody, limitJson, requireJson } from "./request/request-body.js";
import { neighbourRoutes } from "./graph/neighbours.js";
import { pathRoutes } from "./graph/paths.js";
import { linkRoutes } from "./views/links.js";
import { logRequests } from "./request/request-log.js";
import { savedQueryRoutes } from "./queries/saved-queries.js";
import { schemaRoutes } from "./graph/schema.js";
import { createPassageSearch } from "./search/passage-search.js";
import { createSteadyReader } from "./reading/reader.js";
import { searchRoutes } from "./search/search.js";
import { sharedRoutes } from "./graph/shared.js";
import { subgraphRoutes } from "./graph/subgraph.js";
import { securityHeaders } from "./answer/security-headers.js";
import { findSender } from "./request/sender.js";
import { createSessionCookie } from "./access/session-cookie.js";
import { sessionRoutes } from "./access/session.js";
import { signInRoutes } from "./access/sign-in.js";
import { tokenRoutes } from "./access/tokens.js";
import { keepNothing } from "./answer/unkept.js";
import { nameRequests } from "./request/named-requests.js";
import type { RequestEnvironment, Services } from "./services.js";
import { viewRoutes } from "./views/views.js";

/** The whole HTTP side: what `app.request` tests is what `serve` listens with. */
export function createApp(given: Services) {
  const { configuration, log, metrics = createMetrics() } = given;
  const store = watchStore(given.store, { metrics, log, slowMs: configuration.slowQueryMs });
  const services = { ...given, store };
  const access = createAccess(configuration, log);
  const cookie = createSessionCookie(configuration.basePath);
  const app = new Hono<RequestEnvironment>({ getPath: pathWithin(configuration.basePath) });
  app.onError((error, context) => {
    const request = failedRequestFrom(context);
    const problem = problemFromError(error, request);
    const fields = { requestId: request.id, code: problem.code };
    if (problem.status >= 500) log.error({ ...fields, err: error }, "request failed");
    else log.info({ ...fields, detail: problem.detail }, "request refused");
    return answerFromProblem(problem, request, error instanceof GraphError ? error.options.headers : {});
  });
  app.notFound((context) => {
    const request = failedRequestFrom(context);
    return answerFromProblem(problemFromError(nothingAt(context.req.method, request.path), request), request);
  });
  app.use((context, next) => {
    context.set("prefix", prefixFrom(configuration.basePath));
    return next();
  });
  app.use(
    endUnsentBodies(),
    requestId(),
    nameRequests(),
    findSender(configuration),
    logRequests(log, metrics),
    chooseLanguage(),
    securityHeaders(),
    compressed(),
  );
  app.use(checkHost(configuration));
  app.use("/api/*", keepNothing(), requireRoute(app));
  app.use("/api/*", auditWrites(access.audit), tellAccess(cookie), checkAccess(access, cookie));
  app.use("/api/*", limitBody(), requireJson(), limitJson());
  app.use("/metrics", keepNothing(), tellAccess(cookie), checkAccess(access, cookie));

  const desk = createQueryDesk(services);
  metrics.gauge(
    "mailuo_queries",
    "Queries of people that wait for their turn and that run.",
    () => desk.counts(),
    "state",
  );
  const searchNames = createEntitySearch(services);
  const megabytes = services.configuration.searchMegabytes;
  const passages = services.passages ?? createPassageFinder({ ...services, megabytes });
  const searchPassages = createPassageSearch({ passages, steadily: createSteadyReader(services) });
  const routes = app
    .route("/api/health", healthRoutes(services))
    .route("/api/metrics", metricsRoutes(services, metrics))
    .route("/metrics", metricsRoutes(services, metrics))
    .route("/api/schema", schemaRoutes(services))
    .route("/api/search", searchRoutes(searchNames, searchPassages))
    .route("/api/entities", sharedRoutes(services))
    .route("/api/entities", entityRoutes(services))
    .route("/api/entities", neighbourRoutes(services))
    .route("/api/entities", entityListRoutes(services))
    .route("/api/facts", factRoutes(services))
    .route("/api/corrections", correctionRoutes(services))
    .route("/api/crossing", crossingRoutes(services))
    .route("/api/subgraph", subgraphRoutes(services))
    .route("/api/paths", pathRoutes(services))
    .route("/api/documents", documentRoutes(services))
    .route("/api/documents", documentChangeRoutes(services))
    .route("/api/documents", inspectionRoutes(services))
    .route("/api/export", exportRoutes(services))
    .route("/api/context.jsonld", contextRoutes())
    .route("/api/import", importRoutes(services))
    .route("/api/jobs", jobRoutes(services, access, cookie))
    .route("/api/query", queryRoutes(desk))
    .route("/api/queries", catalogueRoutes(services, desk))
    .route("/api/saved-queries", savedQueryRoutes(services))
    .route("/api/questions", questionRoutes(services))
    .route("/api/understand", understandRoutes(services, searchNames, searchPassages))
    .route("/api/views", viewRoutes(services))
    .route("/api/links", linkRoutes(services))
    .route("/api/session", sessionRoutes(access, cookie))
    .route("/api/tokens", tokenRoutes(access))
    .route("/api/audit", auditRoutes(access))
    .route("/api/doctor", doctorRoutes(services))
    .route("/sign-in", signInRoutes(access, cookie, configuration.basePath));
  app.route(
    "/api",
    documentationRoutes({
      routes: () => app.routes,
      prefix: prefixFrom(configuration.basePath),
      clientFolder: services.clientFolder,
    }),
  );
  if (services.clientFolder !== undefined)
    app.route("/", clientFiles(services.clientFolder, prefixFrom(configuration.basePath)));
  return routes;
}

/** What the client's typed caller is made from. */
export type App = ReturnType<typeof createApp>;
