import type { Blank, QuestionContract } from "#model/question.js";
import type { ChosenQuestion } from "../../core/questions/asked.js";
import type { Words } from "../messages/words.js";
import { narrowingBlanks, sentenceParts, spokenWord } from "./question.js";

/** The question in words, with its blanks filled; what only narrows it stands behind in brackets. */
export function askedSentence(
  contract: QuestionContract,
  { params, entities }: Pick<ChosenQuestion, "params" | "entities">,
  { language, t }: Pick<Words, "language" | "t">,
): string {
  const told = ({ param, kind }: Blank): string => {
    const value = params[param];
    if (value === undefined) return "…";
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    if (kind === "entity") return entities[param]?.name ?? text;
    return kind === "type" || kind === "status" ? spokenWord(text, language) : text;
  };
  const sentence = sentenceParts(contract, language)
    .map((part) => ("words" in part ? part.words : told(part.blank)))
    .join("");
  const narrowed = narrowingBlanks(contract).filter(({ param }) => params[param] !== undefined);
  if (narrowed.length === 0) return sentence;
  return t("questions.figure", { value: sentence, growth: narrowed.map(told).join(t("citation.comma")) });
}
