import type { Reading } from "#model/understanding.js";
import type { Language } from "../session/preferences.js";
import type { ChosenQuestion } from "./asked.js";

/** A question as it was understood, with its blanks filled. */
export function chosenFromReading({ question, params, names }: Reading, language: Language): ChosenQuestion {
  const entities = names.map(({ param, key, name, nameEn, type }) => {
    const told = language === "en" ? (nameEn ?? name) : name;
    return [param, { key, name: told, type }] as const;
  });
  return { question, params, entities: Object.fromEntries(entities) };
}
