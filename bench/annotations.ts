import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { excerptOf, parseAnnotation } from "#loaders/training/annotation.js";

/**
 * `npm run bench -- annotations CORPUS FILE…`: checks annotation files against the corpus: shape, ends of relationships, and
 * that each name stands in the excerpt. A name of which no form stands there is listed as a notice: shared heads make such names.
 */
function main(): void {
  const [corpus = "", ...files] = process.argv.slice(2);
  if (!existsSync(corpus) || files.length === 0) {
    console.error("Name the folder of the unpacked corpus and the annotation files.");
    process.exitCode = 2;
    return;
  }
  for (const file of files) {
    try {
      const annotation = parseAnnotation(readFileSync(file, "utf8"), file);
      const excerpt = excerptOf(annotation, readFileSync(join(corpus, annotation.source), "utf8"));
      for (const { line, optional, names } of annotation.entities) {
        if (!optional && !names.some((name) => excerpt.includes(name)))
          console.log(`${file}:${line}: “${names[0]}” does not stand in the text as it is`);
      }
      for (const { line, value } of annotation.observations) {
        if (value !== null && !excerpt.replaceAll(",", "").includes(String(Math.abs(value))))
          console.log(`${file}:${line}: ${value} does not stand in the text`);
      }
      const { entities, relations, observations } = annotation;
      console.log(
        `${file}: ok, ${entities.length} entities, ${relations.length} relationships, ${observations.length} figures`,
      );
    } catch (error) {
      console.log(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  }
}

main();
