/** Whether any passage has the words in it, as they stand. */
export type AreWordsSaid = (words: string) => Promise<boolean>;
