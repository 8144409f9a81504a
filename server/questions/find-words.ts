import type { EntityType } from "#model/ontology.js";

/** Whether any passage has the words in it, as they stand. */
export type AreWordsSaid = (words: string) => Promise<boolean>;
/** Whether the name of anything of these types has the words in it. */
export type AreWordsInNames = (words: string, types: readonly EntityType[]) => Promise<boolean>;
