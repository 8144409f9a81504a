import type { ValidationTargets } from "hono";
import type { z } from "zod";
import type { Sentence } from "#model/language.js";
import type { ProblemOptions } from "#model/problem.js";
import { requirementFrom } from "#server/issue-words.js";

/** What zod finds wrong with a part of a request, or with what is called `part` there, as one sentence. */
export function sentenceFromIssues(
  target: keyof ValidationTargets,
  issues: readonly z.core.$ZodIssue[],
  part: Sentence = PART_NAMES[target],
): Sentence {
  const wrong = issues.map((issue) => ({ name: issue.path.map(String).join("."), ...requirementOf(target, issue) }));
  const [first] = wrong;
  if (first?.name === "" && issues[0]?.code === "invalid_type") {
    return { en: `${part.en.charAt(0).toUpperCase()}${part.en.slice(1)} ${first.en}.`, zh: `${part.zh}${first.zh}。` };
  }
  return {
    en: `In ${part.en}, ${wrong.map(({ name, en }) => `${name === "" ? "it" : name} ${en}`).join("; ")}.`,
    zh: `${part.zh}中，${wrong.map(({ name, zh }) => `${name}${name === "" ? "" : " "}${zh}`).join("；")}。`,
  };
}

/** The same issue by issue, each with its place. */
export function problemPartsFromIssues(
  target: keyof ValidationTargets,
  issues: readonly z.core.$ZodIssue[],
): NonNullable<ProblemOptions["parts"]> {
  return issues.map((issue) => {
    const { en, zh } = requirementOf(target, issue);
    const sentence = { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`, zh: `${zh}。` };
    return target === "json"
      ? { sentence, pointer: issue.path.map((step) => `/${escaped(String(step))}`).join("") }
      : { sentence, parameter: issue.path.map(String).join(".") || (unknownNames(issue)[0] ?? "") };
  });
}

const PART_NAMES: Readonly<Record<keyof ValidationTargets, Sentence>> = {
  json: { en: "the body", zh: "请求正文" },
  form: { en: "the form", zh: "表单" },
  query: { en: "the query string", zh: "查询参数" },
  param: { en: "the path", zh: "路径" },
  header: { en: "the headers", zh: "请求头" },
  cookie: { en: "the cookies", zh: "Cookie" },
};

/** Outside of a body a name may stand several times, and then has no text but a list. */
function requirementOf(target: keyof ValidationTargets, issue: z.core.$ZodIssue): Sentence {
  const isText = issue.code === "invalid_type" && issue.expected === "string";
  return isText && target !== "json" ? GIVEN_ONCE : requirementFrom(issue);
}

const GIVEN_ONCE: Sentence = { en: "must be given once, as text", zh: "必须是一段文字，且只给一次" };

function unknownNames(issue: z.core.$ZodIssue): readonly string[] {
  return issue.code === "unrecognized_keys" ? issue.keys : [];
}

function escaped(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
