import type { DefaultTreeAdapterTypes } from "parse5";
import type { MappedText } from "../mapped-text.js";
import type { FormattedText } from "./formatted-text.js";
import { type Attributes, headingLevelOf, isBlock, isFurniture, isStrong, isUnseen } from "./html-elements.js";
import { createTableTracker, type TableTracker } from "./html-table.js";
import { mapTextNode } from "./html-text.js";
import { parsePage } from "./html-tree.js";
import { createLineBuilder, type LineBuilder, type LineRole } from "./line-builder.js";
import { NEIGHBOUR_PAGE } from "./other-pages.js";

type HtmlNode = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/**
 * A page's visible text: each block a line, each cell of a table a line, headings with their level. Furniture (`<title>`, navigation, footers)
 * is kept and marked. Tables that only lay a page out are no tables. Throws `too-large` for a page that grows without end; `place` names it.
 */
export function formatHtml(text: string, place = "the page"): FormattedText {
  const document = parsePage(text, place);
  const walk: Walk = {
    source: text,
    lines: createLineBuilder(text.length),
    tables: createTableTracker(),
    fields: new Map(),
    title: null,
    chrome: 0,
    strong: 0,
    preformatted: 0,
    headings: [],
    hasSpace: false,
    links: 0,
    hasLinked: false,
    plain: "",
  };
  walkTree(walk, document);
  walk.lines.endLine(roleOf(walk));
  return { ...walk.lines.finish(), hints: { title: walk.title, fields: walk.fields } };
}

interface Walk {
  readonly source: string;
  readonly lines: LineBuilder;
  readonly tables: TableTracker;
  readonly fields: Map<string, string>;
  title: string | null;
  /** How many open elements are furniture, bold, preformatted. */
  chrome: number;
  strong: number;
  preformatted: number;
  readonly headings: number[];
  /** White space was met and not yet written. */
  hasSpace: boolean;
  /** How many open elements are links, whether the line has words in links, and its words beside them. */
  links: number;
  hasLinked: boolean;
  plain: string;
}

/** Depth first without recursion: pages nest as deep as they like. */
function walkTree(walk: Walk, root: HtmlNode): void {
  const open: { readonly node: HtmlNode; readonly leave: () => void; next: number }[] = [];
  const visit = (node: HtmlNode): void => {
    if (node.nodeName === "#text" && "value" in node) {
      writeText(walk, node);
      return;
    }
    const leave = "tagName" in node ? enterElement(walk, node) : () => undefined;
    if (leave !== null) open.push({ node, leave, next: 0 });
  };
  visit(root);
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const child = "childNodes" in frame.node ? frame.node.childNodes[frame.next] : undefined;
    frame.next += 1;
    if (child !== undefined) {
      visit(child);
      continue;
    }
    open.pop();
    frame.leave();
  }
}

/** What an element does at its start; answers what it does at its end, or null where nothing in it is read. */
function enterElement(walk: Walk, element: HtmlElement): (() => void) | null {
  const name = element.tagName;
  const attributes: Attributes = new Map(element.attrs.map((attribute) => [attribute.name, attribute.value]));
  if (name === "meta") readField(walk, attributes);
  if (name === "title") walk.title ??= textOf(element);
  if (isUnseen(name, attributes)) return null;
  const block = isBlock(name);
  if (block) breakLine(walk);
  const chrome = Number(isFurniture(name, attributes));
  const strong = Number(isStrong(name, attributes));
  const preformatted = Number(name === "pre");
  const link = Number(name === "a" && attributes.has("href"));
  const level = headingLevelOf(name);
  walk.chrome += chrome;
  walk.strong += strong;
  walk.preformatted += preformatted;
  walk.links += link;
  if (level !== null) walk.headings.push(level);
  if (strong === 1 && walk.strong === 1) walk.lines.startStrong();
  const leaveTable = walk.tables.enter(element, attributes);
  return () => {
    if (block) breakLine(walk);
    leaveTable();
    if (level !== null) walk.headings.pop();
    walk.chrome -= chrome;
    walk.strong -= strong;
    walk.preformatted -= preformatted;
    walk.links -= link;
    if (strong === 1 && walk.strong === 0) walk.lines.endStrong();
  };
}

function breakLine(walk: Walk): void {
  walk.lines.endLine(roleOf(walk));
  walk.hasSpace = false;
  walk.hasLinked = false;
  walk.plain = "";
}

function roleOf(walk: Walk): LineRole {
  const level = walk.headings.at(-1);
  const cell = walk.tables.cell();
  if (walk.chrome > 0) return { kind: "chrome" };
  if (level !== undefined) return { kind: "heading", level };
  if (cell !== null) return { kind: "cell", ...cell };
  // A line that is nothing but links leads to other pages, also where it dates them.
  return { kind: walk.hasLinked && isBesideLinks(walk.plain) ? "chrome" : "text" };
}

/** Whether words are what a list of other pages says beside its links: when each was published, that it is the next, signs between them. */
function isBesideLinks(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words.replaceAll(BESIDE_LINKS, ""));
}

const DATE_OR_TIME = /\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?|\d{1,2}[月/.-]\d{1,2}日?|\d{1,2}:\d{2}(?::\d{2})?/u;
const BESIDE_LINKS = new RegExp(`${DATE_OR_TIME.source}|${NEIGHBOUR_PAGE}`, "gu");

/** UTF-16 units: of a line's plain words, and of one that is longer, no more is looked at. */
const LONGEST_BESIDE = 200;

const SPACE = /[ \t\n\r\f]/u;

/** White space as a browser shows it: one space, none at the line's ends, none for a line break between two characters. */
function writeText(walk: Walk, node: DefaultTreeAdapterTypes.TextNode): void {
  const location = node.sourceCodeLocation;
  const start = location?.startOffset ?? 0;
  const mapped = mapTextNode(node.value, walk.source, start, location?.endOffset ?? start);
  const { text } = mapped;
  for (let at = 0; at < text.length;) {
    const from = at;
    while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
    if (at > from) writeSpace(walk, mapped, from, at);
    const word = at;
    while (at < text.length && !SPACE.test(text.charAt(at))) at += 1;
    if (at === word) continue;
    if (walk.hasSpace && !walk.lines.isAtLineStart())
      walk.lines.add(" ", mapped.starts[word] ?? 0, mapped.starts[word] ?? 0);
    walk.hasSpace = false;
    walk.lines.copy(mapped, word, at);
    if (walk.links > 0) walk.hasLinked = true;
    else if (walk.plain.length < LONGEST_BESIDE)
      walk.plain += `${text.slice(word, Math.min(at, word + LONGEST_BESIDE))} `;
  }
}

function writeSpace(walk: Walk, mapped: MappedText, from: number, to: number): void {
  const lineBreak = mapped.text.indexOf("\n", from);
  const hasBreak = lineBreak !== -1 && lineBreak < to;
  if (walk.preformatted > 0 && hasBreak) {
    breakLine(walk);
    return;
  }
  const isWrap = hasBreak && isWide(mapped.text, from - 1) && (to === mapped.text.length || isWide(mapped.text, to));
  if (!isWrap) walk.hasSpace = true;
}

/** Chinese characters and their punctuation: no space is meant where a source line ends between two of them. */
function isWide(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0x2018 && unit <= 0x201d);
}

function readField(walk: Walk, attributes: Attributes): void {
  const name = (attributes.get("name") ?? attributes.get("property") ?? "").toLowerCase();
  const value = (attributes.get("content") ?? "").trim();
  if (name !== "" && value !== "" && walk.fields.size < 100) walk.fields.set(name, value);
}

function textOf(element: HtmlElement): string | null {
  const text = element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  const plain = text.replace(/\s+/gu, " ").trim();
  return plain === "" ? null : plain;
}
