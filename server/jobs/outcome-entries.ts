import type { WriteCounts } from "#model/batch.js";
import type { Sentence } from "#model/language.js";
import type { LoadOutcome } from "#server/loading/loading-run.js";
import type { ToldEntry } from "./job-kind.js";

/** What became of a document, for people; parts that could not be used follow it. */
export function entriesFromOutcome(outcome: LoadOutcome): readonly ToldEntry[] {
  if (outcome.status === "failed") return [{ level: "error", text: outcome.detail, document: null }];
  const { file, document } = outcome;
  if (outcome.status === "unchanged") {
    const text = { en: `${file}: already there, nothing changed`, zh: `${file}：已经载入，没有变化` };
    return [{ level: "info", text, document }];
  }
  const guessed = Object.entries(outcome.guessed);
  const text = {
    en: [`${file}: ${doneWords(outcome).en}`, ...guessedWords("en", guessed)].join("; guessed: "),
    zh: [`${file}：${doneWords(outcome).zh}`, ...guessedWords("zh", guessed)].join("；推测："),
  };
  const problems = outcome.problems.map((problem) => ({ level: "warning", text: problem, document }) as const);
  const { changes } = outcome;
  return [{ level: "info", text, document, ...(changes === undefined ? {} : { changes }) }, ...problems];
}

function doneWords(outcome: Extract<LoadOutcome, { status: "loaded" | "new" | "changed" }>): Sentence {
  if (outcome.status !== "loaded") return { en: outcome.status, zh: outcome.status === "new" ? "新文件" : "有变化" };
  return writtenWords(outcome.counts);
}

export function writtenWords({ nodesWritten, relationshipsWritten }: WriteCounts): Sentence {
  return {
    en: `${nodesWritten} nodes and ${relationshipsWritten} relationships written`,
    zh: `写入 ${nodesWritten} 个节点、${relationshipsWritten} 条关系`,
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  title: "标题",
  issuer: "发布者",
  area: "地区",
  year: "年份",
  period: "时段",
};

function guessedWords(language: keyof Sentence, guessed: readonly (readonly [string, string | number])[]): string[] {
  if (guessed.length === 0) return [];
  const words = guessed.map(([field, value]) => `${language === "en" ? field : (FIELDS[field] ?? field)} ${value}`);
  return [words.join(language === "en" ? ", " : "，")];
}
