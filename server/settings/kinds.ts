import { z } from "zod";
import type { Sentence } from "#model/language.js";

/** What a setting may be. The schema takes text, as flags and the environment give it, and the value itself, as a file does. */
export interface Kind<Schema extends z.ZodType> {
  /** Its messages end the sentence “NAME is “value”, but must be …”. */
  readonly schema: Schema;
  /** “a port number from 0 to 65535”. */
  readonly words: Sentence;
  /** What stands for the value in help, e.g. `<number>`; null for what is set by being named. */
  readonly placeholder: string | null;
  /** A path, resolved where it is named. */
  readonly isPath?: true;
}

export function text(words: Sentence = { en: "text", zh: "文本" }, pattern?: RegExp) {
  const schema = pattern === undefined ? z.string(words.en) : z.string(words.en).regex(pattern, words.en);
  return { schema, words, placeholder: "<text>" };
}

/** A file or folder. */
export function path(words: Sentence = { en: "a path", zh: "路径" }) {
  return { schema: z.string(words.en), words, placeholder: "<path>", isPath: true } as const;
}

export function wholeNumber(least: number, most: number, what: Sentence = { en: "a whole number", zh: "整数" }) {
  const words = { en: `${what.en} from ${least} to ${most}`, zh: `${least} 到 ${most} 的${what.zh}` };
  const schema = z
    .union([z.number(), z.string().regex(/^\d+$/u).transform(Number)], words.en)
    .pipe(z.int(words.en).min(least, words.en).max(most, words.en));
  return { schema, words, placeholder: "<number>" };
}

export function oneOf<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  const words = { en: `one of ${choices.join(", ")}`, zh: `${choices.join("、")} 之一` };
  return { schema: z.enum(choices, words.en), words, placeholder: "<choice>" };
}

/** Sentence in lower case, separated by commas; a list in a file. */
export function list(words: Sentence, isItem: (item: string) => boolean = () => true) {
  const schema = z
    .union([z.array(z.string()), z.string().transform((text) => text.split(","))], words.en)
    .transform((items) => items.flatMap((item) => item.trim().toLowerCase() || []))
    .refine((items) => items.every(isItem), words.en);
  return { schema, words, placeholder: "<list>" };
}

const TRUE = ["true", "1", "yes", "on"];
const FALSE = ["false", "0", "no", "off"];

export function yesOrNo() {
  const words = { en: "true or false", zh: "true 或 false" };
  const fromText = z
    .string()
    .toLowerCase()
    .refine((text) => [...TRUE, ...FALSE].includes(text))
    .transform((text) => TRUE.includes(text));
  return { schema: z.union([z.boolean(), fromText], words.en), words, placeholder: null };
}
