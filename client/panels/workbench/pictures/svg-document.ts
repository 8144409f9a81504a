import { clippedText } from "./clipped-text.js";

/** What a drawing's look is made of; in a file each element says it itself, as there is no style sheet. */
const LOOK = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linejoin",
  "stroke-linecap",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
  "paint-order",
] as const;
/** What belongs to the page alone. */
const PAGE_ONLY = ["class", "style", "tabindex", "role", "aria-expanded", "aria-level", "aria-selected", "aria-label"];
const EDGE = 20;
const TITLE = 16;
const LINE = 12;
/** Pixels of a Latin letter in a line. */
const LETTER = 6.7;
const SVG = "http://www.w3.org/2000/svg";

export interface PictureWords {
  readonly title: string;
  /** What stands below the title: what was asked, when, how much of it this is. */
  readonly lines: readonly string[];
}

export interface SvgDocument {
  readonly text: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A drawing of the page as a file of its own, with its words above it and in the colours that the page has now. */
export function svgDocument(drawing: SVGSVGElement, { title, lines }: PictureWords): SvgDocument {
  const page = getComputedStyle(drawing);
  const [quiet, text, ground] = ["--quiet", "--text", "--paper"].map((name) => page.getPropertyValue(name).trim());
  const { width, height } = drawing.viewBox.baseVal;
  const head = EDGE + TITLE * 1.6 + lines.length * LINE * 1.6;
  const size = { width: Math.max(width, 480) + 2 * EDGE, height: Math.ceil(head + height + 2 * EDGE) };
  const root = document.createElementNS(SVG, "svg");
  setAll(root, {
    xmlns: SVG,
    width: size.width,
    height: size.height,
    viewBox: `0 0 ${size.width} ${size.height}`,
    "font-family": page.fontFamily,
  });
  root.append(
    element("title", {}, title),
    element("rect", { width: size.width, height: size.height, fill: ground ?? "none" }),
    element("text", { x: EDGE, y: EDGE + TITLE, fill: text ?? "", "font-size": TITLE, "font-weight": 600 }, title),
    ...lines.map((line, index) =>
      element(
        "text",
        { x: EDGE, y: EDGE + TITLE * 1.4 + (index + 1) * LINE * 1.6, fill: quiet ?? "", "font-size": LINE },
        clippedText(line, Math.floor((size.width - 2 * EDGE) / LETTER)),
      ),
    ),
  );
  const copy = withOwnLook(drawing);
  setAll(copy, { x: EDGE, y: Math.ceil(head + EDGE / 2), width, height });
  root.append(copy);
  return { text: new XMLSerializer().serializeToString(root), ...size };
}

function withOwnLook(drawing: SVGSVGElement): SVGElement {
  const copy = document.createElementNS(SVG, "svg");
  setAll(copy, { viewBox: drawing.getAttribute("viewBox") ?? "", overflow: "visible" });
  for (const child of drawing.children) {
    const copied = child.cloneNode(true);
    if (copied instanceof SVGElement && child instanceof SVGElement) {
      takeLook(child, copied);
      copy.append(copied);
    }
  }
  return copy;
}

function takeLook(from: Element, to: Element): void {
  const look = getComputedStyle(from);
  if (from instanceof SVGGraphicsElement) {
    for (const name of LOOK) {
      const value = look.getPropertyValue(name);
      if (value !== "") to.setAttribute(name, plainColour(value));
    }
  }
  for (const name of PAGE_ONLY) to.removeAttribute(name);
  for (const [index, child] of [...from.children].entries()) {
    const other = to.children[index];
    if (other !== undefined) takeLook(child, other);
  }
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const made = document.createElementNS(SVG, name);
  if (!(made instanceof SVGElement)) throw new Error(`${name} is no element of SVG.`);
  setAll(made, attributes);
  made.textContent = text;
  return made;
}

function setAll(target: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}

/** Browsers tell mixed colours as `color(srgb 0.1 0.2 0.3 / 0.5)`, which few other programs read. */
function plainColour(value: string): string {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/u.exec(value);
  if (mixed === null) return value;
  const [red, green, blue] = mixed.slice(1, 4).map((part) => Math.round(Number(part) * 255));
  return `rgba(${red}, ${green}, ${blue}, ${mixed[4] ?? 1})`;
}
