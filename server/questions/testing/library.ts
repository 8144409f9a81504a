import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { TEN_REPORTS } from "#server/store/contract/ten-reports.js";
import type { AreWordsInNames } from "../find-words.js";
import { understand, type Understanding } from "../understand.js";
import { findNamesOfReports } from "./names-of-reports.js";

/** The questions of the library. */
export const questions = loadCatalogue(join(packageRoot(), "cypher"))
  .list()
  .filter(({ question }) => question !== undefined);

export const find = findNamesOfReports();

const texts = TEN_REPORTS.flatMap(({ passages }) => passages.map(({ text }) => text.toLowerCase()));

/** Whether the reports say it. */
export const areSaid = (words: string): Promise<boolean> =>
  Promise.resolve(texts.some((text) => words.split(" ").every((word) => text.includes(word))));

/** Whether a name of the reports has it. */
export const areInNames: AreWordsInNames = (words, types) =>
  Promise.resolve(
    TEN_REPORTS.some(({ entities }) =>
      entities.some(({ type, name }) => types.includes(type) && name.toLowerCase().includes(words)),
    ),
  );

/** How a question is understood among the names and the texts of the reports. */
export const read = (typed: string): Promise<Understanding> =>
  understand(typed, questions, find, { areSaid, areInNames });
