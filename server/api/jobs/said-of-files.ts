import { z } from "zod";
import { UploadFields, UploadForm } from "#model/jobs.js";
import { GraphError } from "#model/problem.js";
import { problemPartsFromIssues, sentenceFromIssues } from "#server/api/request/issue-sentences.js";
import type { Upload } from "./upload.js";

/** What people say of uploaded reports: of all, and over that of single files by their names. */
export interface SaidOfFiles {
  readonly hints: UploadFields;
  readonly said: Readonly<Record<string, UploadFields>>;
}

const SaidByFile = z.record(z.string(), UploadFields.strict());

/** What the form says wins over `asked`, what the address says. Throws `invalid-request`. */
export function saidOfFiles({ fields, files }: Upload, asked: UploadFields): SaidOfFiles {
  const { said = "{}", ...form } = parsed(UploadForm.strict(), fields);
  const hints = { ...asked, ...form };
  if (hints.title !== undefined && files.length > 1) {
    throw invalid({
      en: "A title is one report's, but there are several files; send them singly.",
      zh: "标题只属于一份报告，而这里有多个文件；请逐个发送。",
    });
  }
  const byFile = parsedByFile(objectFrom(said));
  const stray = Object.keys(byFile).find((name) => files.every((file) => file.name !== name));
  if (stray !== undefined) {
    throw invalid({
      en: `In the form, said speaks of “${stray}”, which is not one of the files.`,
      zh: `表单中 said 提到“${stray}”，但没有这个文件。`,
    });
  }
  return { hints, said: byFile };
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  const { issues } = outcome.error;
  throw new GraphError("invalid-request", sentenceFromIssues("form", issues), {
    parts: problemPartsFromIssues("form", issues),
  });
}

function parsedByFile(value: unknown): SaidOfFiles["said"] {
  const outcome = SaidByFile.safeParse(value);
  if (outcome.success) return outcome.data;
  const issues = outcome.error.issues.map((issue) => ({ ...issue, path: ["said", ...issue.path] }));
  const [, file] = issues[0]?.path ?? [];
  const parts = problemPartsFromIssues("form", issues);
  if (file === undefined) throw new GraphError("invalid-request", sentenceFromIssues("form", issues), { parts });
  const ofFile = issues
    .filter(({ path }) => path[1] === file)
    .map((issue) => ({ ...issue, path: issue.path.slice(2) }));
  const place = { en: `what is said of “${String(file)}”`, zh: `对“${String(file)}”的说明` };
  throw new GraphError("invalid-request", sentenceFromIssues("form", ofFile, place), { parts });
}

function objectFrom(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const sentence = {
      en: "In the form, said is not JSON; write the files' names with what is said of each.",
      zh: "表单中 said 不是 JSON；请写各文件名及对其的说明。",
    };
    throw new GraphError("invalid-request", sentence, { cause: error });
  }
}

function invalid(sentence: { readonly en: string; readonly zh: string }): GraphError {
  return new GraphError("invalid-request", sentence);
}
