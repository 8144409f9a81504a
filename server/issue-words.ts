import type { z } from "zod";
import { shortened } from "./shortened.js";
import type { Sentence } from "#model/language.js";

/** What must be, as the end of a sentence that begins with the name of the place. */
export function requirementFrom(issue: z.core.$ZodIssue): Sentence {
  switch (issue.code) {
    case "invalid_type": {
      const kind = KINDS[issue.expected] ?? { en: issue.expected, zh: issue.expected };
      return { en: `must be ${kind.en}`, zh: `必须是${kind.zh}` };
    }
    case "too_big":
      return bounded(issue.origin, {
        en: `at most ${issue.maximum}`,
        zh: `不能大于 ${issue.maximum}`,
        zhSize: `最多 ${issue.maximum}`,
      });
    case "too_small":
      return (issue.origin === "string" || issue.origin === "array") && issue.minimum === 1
        ? { en: "must not be empty", zh: "不能为空" }
        : bounded(issue.origin, {
            en: `at least ${issue.minimum}`,
            zh: `不能小于 ${issue.minimum}`,
            zhSize: `至少 ${issue.minimum}`,
          });
    case "invalid_value":
      return oneOf(issue.values);
    case "unrecognized_keys": {
      const names = issue.keys.map(shortened);
      return {
        en: `must not have ${names.join(", ")}, which is not known here`,
        zh: `不能有 ${names.join("、")}，这里没有这个名称`,
      };
    }
    case "invalid_format":
      return (
        FORMATS[issue.format] ?? { en: `must match ${issue.pattern ?? ""}`, zh: `必须符合 ${issue.pattern ?? ""}` }
      );
    case "invalid_union":
      if ("options" in issue && issue.options !== undefined) return oneOf(issue.options);
      return { en: "must be one of the kinds that may stand here", zh: "必须是这里允许的几种值之一" };
    case "custom":
      return sentenceOfCustomIssue(issue);
    default:
      return { en: `is not as it should be (${issue.message})`, zh: `不合要求（${issue.message}）` };
  }
}

function oneOf(values: readonly z.core.util.Primitive[]): Sentence {
  const words = values.map(String);
  return { en: `must be one of ${words.join(", ")}`, zh: `必须是 ${words.join("、")} 之一` };
}

/** A check of our own (`refine`) may say in both languages what must be: `params: { en: "must …", zh: "必须…" }`. */
function sentenceOfCustomIssue({ message, params }: z.core.$ZodIssueCustom): Sentence {
  const { en, zh } = params ?? {};
  if (typeof en === "string" && typeof zh === "string") return { en, zh };
  return { en: `is not as it should be (${message})`, zh: `不合要求（${message}）` };
}

const FORMATS: Readonly<Record<string, Sentence>> = {
  datetime: { en: "must be a time such as 2027-01-31T00:00:00Z", zh: "必须是时间，如 2027-01-31T00:00:00Z" },
  date: { en: "must be a day such as 2027-01-31", zh: "必须是日期，如 2027-01-31" },
};

const KINDS: Readonly<Record<string, Sentence>> = {
  string: { en: "text", zh: "文字" },
  int: { en: "a whole number", zh: "整数" },
  number: { en: "a number", zh: "数字" },
  boolean: { en: "true or false", zh: "true 或 false" },
  object: { en: "an object", zh: "对象" },
  record: { en: "an object", zh: "对象" },
  array: { en: "a list", zh: "列表" },
  tuple: { en: "a list of as many items as belong there", zh: "项数符合要求的列表" },
};

/** A number is bounded itself, a text or a list by its size. */
function bounded(origin: string, by: Sentence & { readonly zhSize: string }): Sentence {
  const unit = SIZES[origin];
  if (unit === undefined) return { en: `must be ${by.en}`, zh: by.zh };
  return { en: `must have ${by.en} ${unit.en}`, zh: `${by.zhSize} ${unit.zh}` };
}

const SIZES: Readonly<Record<string, Sentence>> = {
  string: { en: "characters", zh: "个字符" },
  array: { en: "items", zh: "项" },
};
