import { fadedColour, RULE_COLOURS, type Scheme } from "../../core/look/palette.js";
import type { Style } from "../../core/style-rules/style-rule.js";
import type { EdgeLook, Look, NodeLook } from "./look.js";
import { iconOf } from "../programs/icon-atlas.js";
import type { NodeAttributes } from "../picture.js";

/** How a node looks by a rule, on top of how it looks without. */
export function ruledNode(
  look: NodeLook,
  { colour, size, icon, label }: Style,
  {
    node,
    scheme,
    isStrong,
    isBright,
  }: Pick<Look, "scheme" | "isStrong"> & { readonly node: NodeAttributes["node"]; readonly isBright: boolean },
): NodeLook {
  const painted = colour === null ? look.color : RULE_COLOURS[scheme][colour];
  const named = label !== null && "property" in label ? textAt(node, label.property) : null;
  const show = label !== null && "show" in label ? label.show : null;
  return {
    ...look,
    size: look.size * (size ?? 1),
    color: colour !== null && !isBright ? fadedColour(painted, scheme, isStrong) : painted,
    icon: icon === null ? look.icon : iconOf(icon),
    label: show === "never" ? null : look.label === null ? null : (named ?? look.label),
    forceLabel: look.forceLabel || (show === "always" && isBright),
  };
}

/** How a line looks by a rule; `isPlain`: it is neither faded nor selected, which are told by colours of their own. */
export function ruledEdge(look: EdgeLook, { colour, size }: Style, scheme: Scheme, isPlain: boolean): EdgeLook {
  const painted = colour === null || !isPlain ? look.color : RULE_COLOURS[scheme][colour];
  return {
    ...look,
    size: look.size * (size ?? 1),
    color: painted,
    headColor: look.headColor === look.color ? painted : look.headColor,
  };
}

function textAt({ properties }: NodeAttributes["node"], name: string): string | null {
  const value = properties[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
