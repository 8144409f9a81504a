import type { EntityTypeName, NamedEntity } from "./complete.js";
import type { DescribedWord } from "./described-word.js";
import type { Language } from "./language.js";
import type { Problem } from "./problem.js";
import type { Vocabulary } from "./vocabulary.js";

/** What the editor asks of the page it stands on; each is asked anew when it is needed, as store, engine and language change. */
export interface EditorWorld {
  readonly language: Language;
  readonly vocabulary: () => Vocabulary;
  readonly entities: (
    words: string,
    types: readonly EntityTypeName[],
    signal: AbortSignal,
  ) => Promise<readonly NamedEntity[]>;
  readonly words: () => EditorWords;
}

/** How things are said in the page's language. */
export interface EditorWords {
  readonly typeName: (name: string) => string;
  /** What is wrong, as a sentence. */
  readonly problem: (problem: Problem) => string;
  /** The name of the action that puts `meant` in its place. */
  readonly fix: (meant: string) => string;
  /** What a label, type, property, function, procedure or keyword is; undefined where there is nothing to say. */
  readonly describe: (word: Pick<DescribedWord, "name" | "kind" | "of">) => Description | undefined;
}

export interface Description {
  /** A line of code: a call with its arguments. */
  readonly signature?: string;
  /** What it is called in the page's language, or how many there are. */
  readonly facts?: string;
  readonly text: string;
}
