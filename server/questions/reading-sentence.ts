import type { BothLanguages, QuestionContract } from "#model/question.js";
import type { ParamValue } from "#model/query.js";
import { wordInQuestion } from "#model/question-words.js";

/** The question with its blanks filled; what only narrows it stands behind it in brackets, a blank that is open as `…`. */
export function readingSentence(
  { asks, blanks }: QuestionContract,
  params: Readonly<Record<string, ParamValue>>,
  names: readonly { readonly param: string; readonly name: string; readonly nameEn?: string | undefined }[],
): BothLanguages {
  return { en: sentenceIn("en"), zh: sentenceIn("zh") };

  function sentenceIn(language: keyof BothLanguages): string {
    const told = (param: string): string => {
      const named = names.find((one) => one.param === param);
      const name = language === "en" ? (named?.nameEn ?? named?.name) : named?.name;
      const value = params[param];
      const isAsItIs = blanks.some((blank) => blank.param === param && blank.kind === "words");
      return name ?? (isAsItIs && typeof value === "string" ? value : toldValue(value, language));
    };
    const sentence = asks[language].replaceAll(/\{(\w+)\}/gu, (_, param: string) => told(param));
    const narrowed = blanks.flatMap(({ param, required, kind, label }) => {
      if (required || params[param] === undefined) return [];
      return kind === "number" ? [`${label[language]} ${told(param)}`] : [told(param)];
    });
    if (narrowed.length === 0) return sentence;
    return language === "en" ? `${sentence} (${narrowed.join(", ")})` : `${sentence}（${narrowed.join("、")}）`;
  }
}

function toldValue(value: ParamValue | undefined, language: keyof BothLanguages): string {
  if (value === undefined) return "…";
  if (typeof value !== "string") return JSON.stringify(value);
  return wordInQuestion(value)?.[language] ?? value;
}
