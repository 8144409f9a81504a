import { zValidator } from "@hono/zod-validator";
import type { ValidationTargets } from "hono";
import { z } from "zod";
import { GraphError } from "#model/problem.js";
import { problemPartsFromIssues, sentenceFromIssues } from "./issue-sentences.js";

/** A part of a request that is parsed by a schema, as the API's document reads it. */
export interface RequestPart {
  readonly target: keyof ValidationTargets;
  readonly schema: z.ZodType;
}

/**
 * Parses a part of the request once, where it enters; what is wrong becomes one sentence. A name that the schema does not know is
 * refused: it may be a misspelt one.
 */
export function validated<Schema extends z.ZodType, Target extends keyof ValidationTargets>(
  target: Target,
  schema: Schema,
) {
  const checked = target === "header" ? schema : closed(schema);
  const middleware = zValidator(target, checked, (result) => {
    if (result.success) return;
    const { issues } = result.error;
    throw new GraphError("invalid-request", sentenceFromIssues(target, issues), {
      parts: problemPartsFromIssues(target, issues),
    });
  });
  REQUEST_PARTS.set(middleware, { target, schema: checked });
  return middleware;
}

/** The part of the request that a handler parses, if it is one of `validated`. */
export function requestPartOf(handler: object): RequestPart | undefined {
  return REQUEST_PARTS.get(handler);
}

const REQUEST_PARTS = new WeakMap<object, RequestPart>();

function closed<Schema extends z.ZodType>(schema: Schema): Schema;
function closed(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject ? schema.strict() : schema;
}
