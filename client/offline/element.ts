import type { EntityType } from "#model/ontology.js";
import { ICON_SIDE, TYPE_ICONS } from "../core/look/type-icons.js";

interface Traits {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
}

/** An element with its children. Texts only ever become text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  traits: Traits = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (traits.class !== undefined) made.className = traits.class;
  if (traits.text !== undefined) made.textContent = traits.text;
  for (const [name, value] of Object.entries(traits.attributes ?? {})) made.setAttribute(name, value);
  if (traits.onClick !== undefined) made.addEventListener("click", traits.onClick);
  made.append(...children);
  return made;
}

export function button(name: string, text: string, onClick: () => void): HTMLButtonElement {
  return element("button", { class: name, text, attributes: { type: "button" }, onClick });
}

const SVG = "http://www.w3.org/2000/svg";

/** A type's icon, in the colour of the element that holds it; a ring for what is of no type. */
export function typeIcon(type: EntityType | null | undefined): SVGElement {
  const [icon, path] = [document.createElementNS(SVG, "svg"), document.createElementNS(SVG, "path")];
  icon.setAttribute("viewBox", `0 0 ${ICON_SIDE} ${ICON_SIDE}`);
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  path.setAttribute(
    "d",
    type === null || type === undefined ? "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" : TYPE_ICONS[type],
  );
  icon.append(path);
  return icon;
}
