import { join } from "node:path";
import { loadCatalogue } from "#cypher/catalogue.js";
import { packageRoot } from "#server/package-root.js";
import { understand, type Understanding } from "../understand.js";
import { findNamesOfReports } from "./names-of-reports.js";

/** The questions of the library. */
export const questions = loadCatalogue(join(packageRoot(), "cypher"))
  .list()
  .filter(({ question }) => question !== undefined);

export const find = findNamesOfReports();

/** How a question is understood among the names of the reports. */
export const read = (typed: string): Promise<Understanding> => understand(typed, questions, find);
