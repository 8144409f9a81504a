import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import { plainName } from "#loaders/identity/plain-name.js";
import { createReader } from "#loaders/read.js";
import { packageRoot } from "#server/package-root.js";
import { corpusFiles } from "./corpus.js";

/**
 * `npm run bench -- common-names`: reads the corpus and writes `loaders/gazetteers/common-names.tsv`: the names that the reports of cities in
 * several provinces have for things of their own, so that a name alone does not tell which is meant.
 */

const PROVINCES = 3;
const TYPES: ReadonlySet<string> = new Set(["Place", "Organization", "Project"]);
/** Longer slogans tell more. */
const LONGEST_INITIATIVE = 4;

const folder = join(packageRoot(), "loaders/gazetteers");
const provinceOf = new Map(loadGazetteers(folder).divisions.map(({ name, code }) => [name, code.slice(0, 2)] as const));
const read = createReader(folder);
const provinces = new Map<string, Set<string>>();
for (const file of corpusFiles()) {
  const { document, entities } = read(readFileSync(file), file.split("/").slice(-2).join("/"));
  const province = provinceOf.get(document.area ?? "");
  if (province === undefined) continue;
  for (const { type, name, identity } of entities) {
    const plain = plainName(name).name;
    if (!/^(?:area|common-name)/u.test(identity)) continue;
    if (!TYPES.has(type) && !(type === "Initiative" && plain.length <= LONGEST_INITIATIVE)) continue;
    const known = provinces.get(plain) ?? new Set();
    provinces.set(plain, known.add(province));
  }
}
const names = [...provinces].flatMap(([name, known]) => (known.size >= PROVINCES ? [name] : [])).toSorted();
writeFileSync(join(folder, "common-names.tsv"), ["name", ...names, ""].join("\n"));
console.log(`${names.length} of ${provinces.size} names are common.`);
