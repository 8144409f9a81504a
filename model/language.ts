import { z } from "zod";

/** The languages in which Mailuo speaks to people. */
export type Language = "en" | "zh";

/** One sentence in both languages, with its names and figures already in place. */
export const Sentence = z.object({ en: z.string(), zh: z.string() });
export type Sentence = Readonly<z.infer<typeof Sentence>>;
