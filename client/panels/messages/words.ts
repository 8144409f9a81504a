import type { Failure } from "../../core/failure.js";
import type { Language } from "../../core/state.js";
import { useCoreState } from "../frame/page-context.js";
import { createTranslate, isMessageKey, type Translate } from "./translate.js";

/** The interface's words in one language, and what the model's names are called in it. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
  readonly typeName: (type: string) => string;
  readonly relationName: (type: string) => string;
  /** What a status, basis, modality, … is called; the name itself where the catalogue does not know it. */
  readonly named: (group: string, name: string) => string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** What went wrong and what to do, in one or two sentences. */
  readonly sentence: (failure: Failure) => string;
  readonly time: (iso: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = { "zh-CN": createWords("zh-CN"), en: createWords("en") };

export function useWords(): Words {
  return WORDS[useCoreState((state) => state.language)];
}

export function createWords(language: Language): Words {
  const t = createTranslate(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const time = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const named = (group: string, name: string) => {
    const key = `${group}.${name}`;
    return isMessageKey(key) ? t(key) : name;
  };
  return {
    language,
    t,
    named,
    typeName: (type) => named("type", type),
    relationName: (type) => named("relation", type),
    number: (value) => numbers.format(value),
    percent: (share) => percent.format(share),
    sentence: (failure) => named("problem", failure.code),
    time: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : time.format(new Date(iso))),
  };
}
