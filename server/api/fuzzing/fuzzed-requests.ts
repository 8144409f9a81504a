import * as fc from "fast-check";
import { schemaFrom } from "#server/api/openapi/json-schema.js";
import { hostileText } from "./hostile-values.js";
import { valuesOf } from "./schema-values.js";

/** One request, as data: what went wrong with it can be told and sent again. */
export interface FuzzedRequest {
  readonly method: string;
  /** With the query string, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface FuzzedOperation {
  readonly id: string;
  readonly requests: fc.Arbitrary<FuzzedRequest>;
}

/** For each operation of an OpenAPI document the requests that it describes, with whatever callers get wrong. */
export function fuzzedOperations(document: unknown): FuzzedOperation[] {
  const { paths, components } = schemaFrom(document);
  const schemas = schemaFrom(schemaFrom(components)["schemas"]);
  const operations = Object.entries(schemaFrom(paths)).flatMap(([path, item]) =>
    Object.entries(schemaFrom(item)).map(([method, described]) => {
      const operation = schemaFrom(described);
      const requests = fc
        .record({
          filled: addresses(path, operation, schemas),
          body: bodies(method, operation, schemas),
          headers: headers(),
        })
        .map(({ filled, body, headers }) => ({
          method: method.toUpperCase(),
          path: filled,
          headers: { ...headers, ...(body === null ? {} : { "content-type": body.type }) },
          body: body?.text ?? null,
        }));
      return { id: String(operation["operationId"]), method, requests };
    }),
  );
  // What takes away comes last, so that the others have something to read.
  return operations.toSorted((a, b) => Number(a.method === "delete") - Number(b.method === "delete"));
}

type Schemas = Parameters<typeof valuesOf>[1];

function addresses(path: string, operation: Schemas, schemas: Schemas): fc.Arbitrary<string> {
  const parameters = Array.isArray(operation["parameters"]) ? operation["parameters"].map(schemaFrom) : [];
  const drawn = parameters.map((parameter) => {
    const { name, in: place, schema, example, required } = parameter;
    const described = valuesOf(
      { ...schemaFrom(schema), ...(example === undefined ? {} : { examples: [example] }) },
      schemas,
    );
    const values = fc.oneof({ weight: 8, arbitrary: described }, hostileText);
    const isGiven = required === true ? fc.constant(true) : fc.constantFrom(true, false, false);
    return fc.record({ name: fc.constant(String(name)), place: fc.constant(place), value: values, isGiven });
  });
  const others = fc.array(fc.tuple(hostileText, hostileText), { maxLength: 2 });
  return fc.tuple(fc.tuple(...drawn), others, fc.integer({ min: 1, max: 8 })).map(([given, strange, chance]) => {
    let filled = path;
    const query: [string, string][] = chance === 1 ? strange : [];
    for (const { name, place, value, isGiven } of given) {
      if (place === "path") filled = filled.replace(`{${name}}`, () => encoded(textOf(value)) || "%20");
      else if (place === "query" && isGiven)
        for (const one of Array.isArray(value) ? value : [value]) query.push([name, textOf(one)]);
    }
    const asked = query.map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join("&");
    return asked === "" ? filled : `${filled}?${asked}`;
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** Some are sent as they are, broken escapes and all, where an address may hold them. */
function encoded(text: string): string {
  if (/^[\w.%~-]+$/u.test(text)) return text;
  return encodeURIComponent(wellFormed(text)).slice(0, 6_000);
}

function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\ufffd");
}

interface Body {
  readonly type: string;
  readonly text: string;
}

/** What changes something must say that its body is JSON, though it has none: pages of other origins cannot. */
const EMPTY_JSON: Body = { type: "application/json", text: "" };

function bodies(method: string, operation: Schemas, schemas: Schemas): fc.Arbitrary<Body | null> {
  const content = schemaFrom(schemaFrom(operation["requestBody"])["content"]);
  const sound = Object.entries(content).map(([type, described]) => {
    const { schema, example } = schemaFrom(described);
    const values = valuesOf(schemaFrom(schema), schemas);
    const shown = example === undefined ? values : fc.oneof(fc.constant(example), values);
    return type.startsWith("multipart/")
      ? values.map((value) => ({ type: `${type}; boundary=xx`, text: formFrom(schemaFrom(value)) }))
      : shown.map((value) => ({ type, text: JSON.stringify(value) ?? "" }));
  });
  const nothing = fc.constant(null);
  if (sound.length === 0) return method === "post" ? fc.option(fc.constant(EMPTY_JSON), { freq: 8 }) : nothing;
  const types = [...Object.keys(content), "text/plain", "application/x-www-form-urlencoded", "", "application/json;"];
  const broken = fc.record({ type: fc.constantFrom(...types), text: hostileText });
  const cut = fc
    .tuple(fc.oneof(...sound), fc.integer({ min: 1, max: 200 }))
    .map(([{ type, text }, length]) => ({ type, text: text.slice(0, length) }));
  return fc.oneof({ weight: 8, arbitrary: fc.oneof(...sound) }, broken, cut, nothing);
}

function formFrom(fields: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(fields).map(([name, value]) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const file = name.startsWith("file") ? '; filename="report.txt"' : "";
    return `--xx\r\ncontent-disposition: form-data; name="${encodeURIComponent(wellFormed(name))}"${file}\r\n\r\n${text}\r\n`;
  });
  return `${parts.join("")}--xx--\r\n`;
}

/** What may stand in a header at all; the rest no client of HTTP lets through. */
const headerText = hostileText.map((text) =>
  text
    .replaceAll(/[^\t\u0020-\u007e]/gu, "")
    .slice(0, 2_000)
    .trim(),
);

const HEADERS = [
  "accept",
  "accept-language",
  "if-none-match",
  "if-modified-since",
  "cookie",
  "authorization",
  "range",
  "last-event-id",
  "x-request-id",
  "x-forwarded-for",
  "sec-fetch-site",
  "origin",
] as const;

/** Mostly what callers send; now and then one of those that are easily got wrong. */
function headers(): fc.Arbitrary<Record<string, string>> {
  const usual = fc.record(
    {
      accept: fc.constantFrom("*/*", "application/json, */*;q=0.1", "application/x-ndjson, application/json;q=0.5"),
      "accept-language": fc.constantFrom("zh-TW", "en;q=0.1,zh", "*"),
    },
    { requiredKeys: [] },
  );
  const strange = fc.tuple(fc.constantFrom(...HEADERS), headerText);
  return fc.tuple(usual, strange, fc.integer({ min: 1, max: 4 })).map(([given, [name, value], chance]) => ({
    ...given,
    ...(chance === 1 && value !== "" ? { [name]: value } : {}),
    // What is compressed cannot be looked at.
    "accept-encoding": "identity",
  }));
}
