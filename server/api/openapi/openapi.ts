import type { RouterRoute } from "hono/types";
import { Problem, PROBLEM_STATUS, type ProblemCode } from "#model/problem.js";
import { mailuoVersion } from "#server/version.js";
import {
  ACCESS_ERRORS,
  COMMON_ERRORS,
  descriptionOf,
  TAGS,
  type AnswerDescription,
  type RouteDescription,
} from "./description.js";
import { createSchemaComponents, schemaFrom, type SchemaComponents } from "./json-schema.js";
import { isKept } from "#server/api/answer/kept.js";
import { needOf, type Need } from "#server/api/access/needs.js";
import { PROBLEM_TITLES } from "#server/api/answer/problem-answer.js";
import { requestPartOf, type RequestPart } from "#server/api/request/validation.js";

/** What the router knows of one method and path, with what was said of it. */
export interface DescribedRoute {
  readonly method: string;
  /** As the router has it: `/api/entities/:key`. */
  readonly path: string;
  readonly description: RouteDescription | undefined;
  readonly need: Need["role"] | undefined;
  readonly parts: readonly RequestPart[];
  /** Whether callers may keep its answers and ask whether they are still so. */
  readonly isKept: boolean;
}

/** The routes of the API, in the order in which they were added. Middleware for all methods is no route. */
export function describedRoutes(routes: readonly RouterRoute[]): DescribedRoute[] {
  const own = routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"));
  return grouped(own, ({ method, path }) => `${method} ${path}`).map(([name, group]) => {
    const [method = "", path = ""] = name.split(" ");
    const handlers = group.map(({ handler }) => handler);
    return {
      method,
      path,
      description: handlers.map(descriptionOf).find((found) => found !== undefined),
      need: needOf(handlers)?.role,
      isKept: isKept(handlers),
      parts: handlers.flatMap((handler) => requestPartOf(handler) ?? []),
    };
  });
}

/** OpenAPI 3.1, with the `prefix` below which the server is reached; made from the schemas by which requests are validated and from what the routes say of themselves. */
export function openApiDocument(routes: readonly RouterRoute[], prefix = ""): Readonly<Record<string, unknown>> {
  const components = createSchemaComponents();
  components.add(Problem, "output");
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of describedRoutes(routes)) {
    if (route.description === undefined) continue;
    const item = (paths[route.path.replaceAll(/:([^/]+)/gu, "{$1}")] ??= {});
    item[route.method.toLowerCase()] = operation(route.description, route, components);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Mailuo",
      version: mailuoVersion(),
      summary:
        "A knowledge graph of Chinese government work reports: every edge leads back to the sentence that states it.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: prefix === "" ? "/" : prefix }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: components.list(),
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "Made by `mailuo token`. A server on loopback may do without.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "mailuo",
          description: "Of browsers, by the page `/sign-in`; its name begins with `__Host-` or `__Secure-` behind TLS.",
        },
      },
    },
  };
}

function operation(
  { id, tag, summary, description, body, form, answers, errors }: RouteDescription,
  { need = "anyone", parts, isKept }: DescribedRoute,
  components: SchemaComponents,
): unknown {
  const parameters = parts.flatMap((part) => parametersFrom(part, components));
  const json = parts.find(({ target }) => target === "json");
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: need === "anyone" ? description : `${description} Needs the role \`${need}\`.`,
    security: need === "anyone" ? [] : [{ token: [] }, { session: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(json === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: components.add(json.schema, "input"), example: body } },
          },
        }),
    ...(form === undefined ? {} : { requestBody: { required: true, content: contentOfForm(form, components) } }),
    responses: {
      ...goodAnswers(answers, components),
      ...(isKept ? STILL_SO : {}),
      ...problemAnswers([...errors, ...(need === "anyone" ? [] : ACCESS_ERRORS), ...COMMON_ERRORS]),
    },
  };
}

/** Files come with a form, or singly as a body of any type. */
function contentOfForm(
  { schema, example }: NonNullable<RouteDescription["form"]>,
  components: SchemaComponents,
): unknown {
  const { properties, ...rest } = components.add(schema, "input");
  const file = { type: "array", minItems: 1, items: { type: "string", contentMediaType: "application/octet-stream" } };
  const form = { ...rest, properties: { file, ...schemaFrom(properties) }, required: ["file"] };
  return {
    "multipart/form-data": { schema: form, example },
    "application/octet-stream": { schema: { type: "string" }, example: "徐汇区2014年上半年工作回顾…" },
  };
}

const PLACES: Readonly<Record<string, string>> = { query: "query", param: "path", header: "header" };

function parametersFrom({ target, schema }: RequestPart, components: SchemaComponents): unknown[] {
  const place = PLACES[target];
  if (place === undefined) return [];
  const { properties, required } = components.add(schema, "input");
  const names = Array.isArray(required) ? required : [];
  return Object.entries(schemaFrom(properties)).map(([name, property]) => {
    const { description, examples, ...rest } = schemaFrom(property);
    const [example] = Array.isArray(examples) ? examples : [];
    return {
      name,
      in: place,
      required: names.includes(name),
      description,
      schema: rest,
      ...(example === undefined ? {} : { example }),
    };
  });
}

/** Answers of one status in several media types are one response. */
function goodAnswers(answers: readonly AnswerDescription[], components: SchemaComponents): Record<string, unknown> {
  return Object.fromEntries(
    grouped(answers, ({ status }) => String(status)).map(([status, all]) => [
      status,
      {
        description: all.map(({ description }) => description).join(" "),
        content: Object.fromEntries(
          all.map(({ media, schema, example }) => [media, { schema: components.add(schema, "output"), example }]),
        ),
      },
    ]),
  );
}

const STILL_SO = {
  304: { description: "What the header `If-None-Match` names, the `ETag` of an earlier answer, is still so." },
};

/** Problems of one status are one response that lists their codes. */
function problemAnswers(codes: readonly ProblemCode[]): Record<string, unknown> {
  return Object.fromEntries(
    grouped([...new Set(codes)], (code) => String(PROBLEM_STATUS[code])).map(([status, all]) => [
      status,
      {
        description: all.map((code) => `\`${code}\`: ${PROBLEM_TITLES[code].en}.`).join(" "),
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            examples: Object.fromEntries(all.map((code) => [code, { value: exampleProblem(code) }])),
          },
        },
      },
    ]),
  );
}

function exampleProblem(code: ProblemCode): Problem {
  const title = PROBLEM_TITLES[code].en;
  return { type: `urn:mailuo:problem:${code}`, title, status: PROBLEM_STATUS[code], detail: `${title}.`, code };
}

/** In the order in which the groups first come. */
function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups];
}
