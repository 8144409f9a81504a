import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packageRoot } from "#server/package-root.js";

/** What the page may cost before anything is clicked: bytes of gzipped JavaScript. */
const ALLOWED = 250_000;

interface Weight {
  readonly file: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/**
 * Weighs what the browser loads before anything is clicked: the scripts that the built `index.html` names (Vite lists the whole
 * static import graph there), and the words of one language, the heavier. Exit code 1 when they are too heavy.
 */
function main(): void {
  const folder = join(packageRoot(), "dist/client");
  if (!existsSync(join(folder, "index.html"))) {
    console.error(`There is no built client in ${folder}: run npm run build first.`);
    process.exitCode = 1;
    return;
  }
  const weights: Weight[] = scriptsOf(readFileSync(join(folder, "index.html"), "utf8")).map((file) =>
    weigh(folder, file),
  );
  if (weights.length === 0) throw new Error("The built page names no script: this program looks for them wrongly.");
  weights.push(heavierWords(folder));
  for (const weight of weights) print(weight);
  const total = {
    file: "all initial JavaScript",
    bytes: weights.reduce((sum, { bytes }) => sum + bytes, 0),
    gzipped: weights.reduce((sum, { gzipped }) => sum + gzipped, 0),
  };
  print(total);
  console.log(`${total.gzipped <= ALLOWED ? "within" : "OVER"} the ${ALLOWED / 1000} kB allowed`);
  if (total.gzipped > ALLOWED) process.exitCode = 1;
}

function scriptsOf(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="\.?\/(assets\/[^"]+\.js)"/g)].flatMap(([, file]) => file ?? []);
}

/** The page asks for the words of the language that is read as soon as it runs. */
function heavierWords(folder: string): Weight {
  const files = readdirSync(join(folder, "assets")).filter((file) => /^(?:en|zh-CN)-[^.]+\.js$/u.test(file));
  if (files.length !== 2) throw new Error(`The built page has not one file of words a language: ${files.join(", ")}.`);
  const [one, other] = files.map((file) => weigh(folder, `assets/${file}`));
  if (one === undefined || other === undefined) throw new Error("The built page has no words.");
  return one.gzipped > other.gzipped ? one : other;
}

function weigh(folder: string, file: string): Weight {
  const content = readFileSync(join(folder, file));
  return { file, bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length };
}

function print({ file, bytes, gzipped }: Weight): void {
  console.log(`${kilobytes(gzipped)} gzip  ${kilobytes(bytes)}  ${file}`);
}

function kilobytes(count: number): string {
  return `${(count / 1000).toFixed(1).padStart(7)} kB`;
}

main();
