import type { QueriesAnswer } from "#model/api.js";
import type { Blank, QuestionContract } from "#model/question.js";
import { wordInQuestion } from "#model/question-words.js";
import type { Params } from "#model/query.js";
import type { ChosenQuestion, EntityInBlank } from "../../core/questions/asked.js";
import type { Language } from "../../core/session/preferences.js";

/** A question of the library, with the query that answers it. */
export type Question = QueriesAnswer["items"][number] & { readonly question: QuestionContract };

export function questionsFrom({ items }: QueriesAnswer): readonly Question[] {
  return items.flatMap(({ question, ...query }) => (question === undefined ? [] : [{ ...query, question }]));
}

/** A part of a question's sentence: words, or a blank within them. */
export type SentencePart = { readonly words: string } | { readonly blank: Blank };

export function sentenceParts({ asks, blanks }: QuestionContract, language: Language): readonly SentencePart[] {
  const sentence = language === "en" ? asks.en : asks.zh;
  return sentence.split(/(\{\w+\})/u).flatMap((part): readonly SentencePart[] => {
    const blank = blanks.find(({ param }) => part === `{${param}}`);
    if (blank !== undefined) return [{ blank }];
    return part === "" ? [] : [{ words: part }];
  });
}

/** What narrows a question and stands in no place of its sentence. */
export function narrowingBlanks({ asks, blanks }: QuestionContract): readonly Blank[] {
  return blanks.filter(({ param }) => !asks.zh.includes(`{${param}}`));
}

/** A type or a state as it stands in a question's sentence: which projects, what is planned. */
export function spokenWord(name: string, language: Language): string {
  return wordInQuestion(name)?.[language === "en" ? "en" : "zh"] ?? name;
}

export function blankLabel({ label }: Blank, language: Language): string {
  return language === "en" ? label.en : label.zh;
}

/** The blanks that must be filled and are not. */
export function emptyBlanks({ blanks }: QuestionContract, params: Params): readonly Blank[] {
  return blanks.filter(({ param, required }) => required && params[param] === undefined);
}

/** A question taken up from the library: the first of its blanks that can takes the entity that is selected. */
export function chosenFromLibrary({ name, question }: Question, selected: EntityInBlank | null): ChosenQuestion {
  const blank = question.blanks.find(
    ({ kind, required, types }) =>
      kind === "entity" && required && selected !== null && (types.length === 0 || types.includes(selected.type)),
  );
  if (blank === undefined || selected === null) return { question: name, params: {}, entities: {} };
  return { question: name, params: { [blank.param]: selected.key }, entities: { [blank.param]: selected } };
}
