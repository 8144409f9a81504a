import type { z } from "zod";
import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";

/** A comma-separated list of names, each one of `names`; empty where it is not given. */
export function listFromText<Name extends string>(
  text: string | undefined,
  names: z.ZodType<Name>,
  what: Sentence,
): Name[] {
  if (text === undefined || text.trim() === "") return [];
  return text.split(",").map((part) => {
    const parsed = names.safeParse(part.trim());
    if (!parsed.success) {
      throw new GraphError("invalid-request", {
        en: `“${part.trim()}” is not ${what.en}; see /api/schema.`,
        zh: `“${part.trim()}”不是${what.zh}；可用的见 /api/schema。`,
      });
    }
    return parsed.data;
  });
}

export const TYPE_OF_ENTITY: Sentence = { en: "a type of entity", zh: "实体类型" };
export const TYPE_OF_FACT: Sentence = { en: "a type of fact", zh: "事实类型" };
export const STATUS_OF_FACT: Sentence = { en: "a status of facts", zh: "事实状态" };
export const BASIS_OF_FACT: Sentence = { en: "a basis of facts", zh: "事实的依据类型" };
