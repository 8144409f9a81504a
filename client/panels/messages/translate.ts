import type { Language } from "../../core/session/preferences.js";
import type { Message, MessageValues } from "./message.js";
import type { MessageKey } from "./zh-CN.js";

/** All that the interface says in one language. */
export type Messages = Readonly<Record<MessageKey, Message>>;

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Fills a message's places: numbers are written as the language writes them, forms chosen by `count`. */
export function createTranslate(language: Language, messages: Messages): Translate {
  const numbers = new Intl.NumberFormat(language);
  const written = (value: string | number) => (typeof value === "number" ? numbers.format(value) : value);
  return (key, values = {}) => {
    const message = messages[key];
    const text = typeof message === "string" ? message : formFor(message, values["count"]);
    return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : written(value);
    });
  };
}

/** Whether a computed key is one of the catalogue's, e.g. for a relationship type that another program added. */
export function isMessageKey(messages: Messages, key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}

function formFor({ one, other }: Exclude<Message, string>, count: unknown): string {
  return count === 1 && one !== undefined ? one : other;
}
