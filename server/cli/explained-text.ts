import type { EntityType } from "#model/ontology.js";
import type { ExplainedPassage, Explanation } from "#loaders/explain/explanation.js";
import { figureWords, piecesOf, ruleWords } from "./explained-pieces.js";
import { widthOf } from "./text-width.js";

/** SGR codes: the same type has the same colour throughout. */
const COLOURS: Readonly<Record<EntityType, string>> = {
  Department: "34",
  Organization: "36",
  Place: "32",
  Project: "33",
  Policy: "35",
  Initiative: "91",
  Event: "94",
  Person: "95",
  Indicator: "90",
};
const FACT = "→";
const FIGURE = "#";

type Paint = (code: string, text: string) => string;

/**
 * An explanation as text: each passage that was read with its order, below it what was found there and by which rule. Passages of page
 * furniture are left out, for nothing is read in them.
 */
export function textFromExplanation(
  { document, guessed, passages }: Explanation,
  { hasColours }: { readonly hasColours: boolean },
): string {
  const paint: Paint = hasColours ? (code, text) => `\u001B[${code}m${text}\u001B[0m` : (_, text) => text;
  const fields = (["title", "issuer", "area", "year", "period"] as const).flatMap((field) => {
    const value = document[field];
    const source = guessed.includes(field) ? " (guessed)" : "";
    return value === null ? [] : [`${field}: ${value}${source}`];
  });
  const types = Object.entries(COLOURS).map(([type, code]) => paint(code, type));
  const lines = [
    paint("1", document.key),
    ...fields.map((field) => `  ${field}`),
    `  ${types.join("  ")}  ${FACT} fact  ${FIGURE} figure`,
  ];
  const shown = passages.filter(({ kind }) => kind !== "chrome").map((passage) => passageLines(passage, paint));
  return `${[lines, ...shown].map((block) => block.join("\n")).join("\n\n")}\n`;
}

function passageLines(passage: ExplainedPassage, paint: Paint): readonly string[] {
  const indent = `${passage.order} `.padStart(6);
  const text = piecesOf(passage)
    .map(({ text, mention }) => (mention === null ? text : paint(COLOURS[mention.type], text)))
    .join("");
  const heading = passage.level === null ? text : `${"#".repeat(passage.level)} ${text}`;
  const kind = [passage.kind === "sentence" ? null : passage.kind, passage.modality].filter((word) => word !== null);
  const head = `${paint("2", indent)}${passage.kind === "heading" ? paint("1", heading) : text}`;
  return [
    `${head}${kind.length === 0 ? "" : paint("2", `  [${kind.join(", ")}]`)}`,
    ...mentionLines(passage, paint),
    ...passage.facts.map(({ subject, type, object, rule, confidence, basis, status, alsoIn }) => {
      const also = alsoIn.length === 0 ? "" : `, also in ${alsoIn.join(", ")}`;
      const why = paint("2", `${ruleWords(rule, confidence)}, ${basis}, ${status}${also}`);
      return `      ${FACT} ${subject} ${paint("1", type)} ${object}  ${why}`;
    }),
    ...passage.figures.map((figure) => `      ${FIGURE} ${figureWords(figure)}`),
  ];
}

function mentionLines({ text, mentions }: ExplainedPassage, paint: Paint): readonly string[] {
  const surfaces = mentions.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, " "));
  const widest = Math.max(0, ...surfaces.map(widthOf));
  return mentions.map(({ type, name, rule, confidence }, index) => {
    const surface = surfaces[index] ?? "";
    const padding = " ".repeat(widest - widthOf(surface));
    const meant = name === surface ? "" : `  = ${name}`;
    return `      ${paint(COLOURS[type], surface)}${padding}  ${type.padEnd(12)}  ${paint("2", ruleWords(rule, confidence))}${meant}`;
  });
}
