import { use } from "react";
import type { Core } from "../../core/core.js";
import type { Language } from "../../core/session/preferences.js";
import { useCoreState } from "../frame/page-context.js";
import { createTranslate, isMessageKey, type Messages, type Translate } from "./translate.js";

/** The interface's words in one language, and what the model's names are called in it. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
  readonly typeName: (type: string) => string;
  readonly relationName: (type: string) => string;
  /** What a status, basis, modality, … is called; the name itself where the catalogue does not know it. */
  readonly named: (group: string, name: string) => string;
  /** Whether the catalogue has words for it. */
  readonly isNamed: (group: string, name: string) => boolean;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** What went wrong and what to do, in one or two sentences. */
  readonly sentence: (failure: { readonly code: string }) => string;
  readonly time: (iso: string) => string;
}

/** The words of the languages that were asked for: each is loaded when somebody reads it. */
const LOADED = new Map<Language, Words>();
const LOADING = new Map<Language, Promise<Words>>();

export function loadWords(language: Language): Promise<Words> {
  const loading = LOADING.get(language);
  if (loading !== undefined) return loading;
  const begun = load(language);
  LOADING.set(language, begun);
  // What a server that was away did not give is asked for again.
  begun.catch(() => LOADING.delete(language));
  return begun;
}

async function load(language: Language): Promise<Words> {
  const messages = language === "en" ? (await import("./en.js")).en : (await import("./zh-CN.js")).zhCN;
  const words = createWords(language, messages);
  LOADED.set(language, words);
  return words;
}

/** Changes the page's language once its words are there, so that nothing flashes. */
export async function switchLanguage(core: Pick<Core, "setLanguage">, language: Language): Promise<void> {
  await loadWords(language);
  core.setLanguage(language);
}

export function useWords(): Words {
  const language = useCoreState((state) => state.language);
  return LOADED.get(language) ?? use(loadWords(language));
}

/** The same for what is no component; undefined until they are loaded. */
export function loadedWords(language: Language): Words | undefined {
  return LOADED.get(language);
}

export function createWords(language: Language, messages: Messages): Words {
  const t = createTranslate(language, messages);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const time = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const named = (group: string, name: string) => {
    const key = `${group}.${name}`;
    return isMessageKey(messages, key) ? t(key) : name;
  };
  return {
    language,
    t,
    named,
    isNamed: (group, name) => isMessageKey(messages, `${group}.${name}`),
    typeName: (type) => named("type", type),
    relationName: (type) => named("relation", type),
    number: (value) => numbers.format(value),
    percent: (share) => percent.format(share),
    sentence: (failure) => named("problem", failure.code),
    time: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : time.format(new Date(iso))),
  };
}
