import type { ExplainedPassage, Explanation } from "#loaders/explain/explanation.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import { figureWords, piecesOf, ruleWords } from "./explained-pieces.js";

/** An explanation as a page of its own: no script, no other file, light or dark as the reader's system is. */
export function htmlFromExplanation(explanation: Explanation): string {
  const { document, guessed, passages } = explanation;
  const counts = new Map<string, number>();
  for (const { type } of passages.flatMap(({ mentions }) => mentions)) counts.set(type, (counts.get(type) ?? 0) + 1);
  const facts = passages.reduce((sum, passage) => sum + passage.facts.length, 0);
  const figures = passages.reduce((sum, passage) => sum + passage.figures.length, 0);
  const fields = (["issuer", "area", "year", "period"] as const).flatMap((field) => {
    const value = document[field];
    const source = guessed.includes(field) ? " (guessed)" : "";
    return value === null ? [] : [`<dt>${field}</dt><dd>${escaped(String(value))}${source}</dd>`];
  });
  const legend = ENTITY_TYPES.map((type) => `<li><mark class="${type}">${type}</mark> ${counts.get(type) ?? 0}</li>`);
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.title)} · Mailuo</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(document.title)}${guessed.includes("title") ? " <small>(guessed)</small>" : ""}</h1>
<dl><dt>document</dt><dd>${escaped(document.key)}</dd>${fields.join("")}</dl>
<ul class="legend">${legend.join("")}<li>→ facts ${facts}</li><li># figures ${figures}</li></ul>
</header>
<main>
${passages.map(passageHtml).join("\n")}
</main>
</body>
</html>
`;
}

function passageHtml(passage: ExplainedPassage): string {
  const text = piecesOf(passage)
    .map(({ text, mention }) => {
      if (mention === null) return escaped(text);
      const { type, name, rule, confidence } = mention;
      const title = `${type}: ${name}, ${ruleWords(rule, confidence)}`;
      return `<mark class="${type}" title="${escaped(title)}">${escaped(text)}</mark>`;
    })
    .join("");
  const tag = passage.kind === "heading" ? `h${Math.min(6, (passage.level ?? 1) + 1)}` : "p";
  const modality = passage.modality === null ? "" : ` <small>${passage.modality}</small>`;
  const original =
    passage.original === null ? "" : `<p class="original" title="the original">${escaped(passage.original)}</p>`;
  const found = findingsHtml(passage);
  return `<section class="${passage.kind}" id="p${passage.order}">
<${tag}><a href="#p${passage.order}">${passage.order}</a> ${text}${modality}</${tag}>${original}${found}
</section>`;
}

function findingsHtml({ text, mentions, facts, figures }: ExplainedPassage): string {
  const items = [
    ...mentions.map(({ start, end, type, name, rule, confidence }) => {
      const surface = text.slice(start, end);
      const meant = name === surface ? "" : ` = ${escaped(name)}`;
      return `<li><mark class="${type}">${escaped(surface)}</mark>${meant} <span>${type}, ${escaped(ruleWords(rule, confidence))}</span></li>`;
    }),
    ...facts.map(({ subject, type, object, rule, confidence, basis, status, trigger, alsoIn }) => {
      const also = alsoIn.map((order) => ` <a href="#p${order}">${order}</a>`).join("");
      const words = trigger === null ? "" : `, “${escaped(trigger)}”`;
      const why = `${escaped(ruleWords(rule, confidence))}, ${basis}, ${status}${words}`;
      return `<li>→ ${escaped(subject)} <b>${type}</b> ${escaped(object)} <span>${why}${also === "" ? "" : `, also in${also}`}</span></li>`;
    }),
    ...figures.map((figure) => `<li># ${escaped(figureWords(figure))}</li>`),
  ];
  return items.length === 0 ? "" : `\n<ul>${items.join("")}</ul>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** Hues of the types; light and dark differ in lightness only, so that a type is known again. */
const HUES = {
  Department: 220,
  Organization: 190,
  Place: 140,
  Project: 45,
  Policy: 290,
  Initiative: 0,
  Event: 250,
  Person: 325,
  Indicator: 95,
} as const;

const STYLE = `
:root { color-scheme: light dark; --back: 88%; --fore: 22%; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; font: 1rem/1.7 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; background: #fff; color: #1a1a1a; }
h1 { font-size: 1.5rem; } h2, h3, h4, h5, h6 { font-size: 1.1rem; margin: 0; } p { margin: 0; }
section { margin: 0.6rem 0; padding-left: 3.5rem; position: relative; } section.chrome { opacity: 0.55; }
section > * > a:first-child { position: absolute; left: 0; width: 3rem; text-align: right; font: 0.75rem/2.2 ui-monospace, monospace; color: inherit; opacity: 0.5; text-decoration: none; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; } dd { margin: 0; } dt, small, section span, .original { opacity: 0.7; }
.original, section ul { font-size: 0.85rem; } ul { list-style: none; padding: 0; margin: 0.1rem 0; } .legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; position: sticky; top: 0; background: inherit; padding: 0.3rem 0; }
header { display: contents; } .legend { background: #fff; z-index: 1; }
mark { padding: 0 0.15em; border-radius: 0.2em; color: inherit; }
${Object.entries(HUES)
  .map(([type, hue]) => `mark.${type} { background: hsl(${hue} 70% var(--back)); color: hsl(${hue} 80% var(--fore)); }`)
  .join("\n")}
@media (prefers-color-scheme: dark) { :root { --back: 22%; --fore: 85%; } body, .legend { background: #16181c; color: #e4e4e4; } }
@media print { .legend { position: static; } }
`;
