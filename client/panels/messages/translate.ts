import type { Language } from "../../core/state.js";
import { en } from "./en.js";
import type { Message, MessageValues } from "./message.js";
import { zhCN, type MessageKey } from "./zh-CN.js";

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, Message>>>> = { "zh-CN": zhCN, en };

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Fills a message's places: numbers are written as the language writes them, plurals chosen by `count`. */
export function createTranslate(language: Language): Translate {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const written = (value: string | number) => (typeof value === "number" ? numbers.format(value) : value);
  return (key, values = {}) => {
    const message = CATALOGUES[language][key];
    const text = typeof message === "string" ? message : pluralForm(message, plurals, values["count"]);
    return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : written(value);
    });
  };
}

/** Whether a computed key is one of the catalogue's, e.g. for a relationship type that another program added. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(zhCN, key);
}

function pluralForm(message: Exclude<Message, string>, plurals: Intl.PluralRules, count: unknown): string {
  const category = typeof count === "number" ? plurals.select(count) : "other";
  return category === "one" ? (message.one ?? message.other) : message.other;
}
