import type { StoreApi } from "zustand/vanilla";
import { button, element, typeIcon } from "./element.js";
import type { OfflineGraph } from "./offline-graph.js";
import type { View } from "./view.js";
import { word } from "./words.js";

/** The kinds of nodes with their counts; a click hides or shows one. */
export function legendContent(graph: OfflineGraph, view: StoreApi<View>): readonly Node[] {
  const { language, hidden, scheme } = view.getState();
  const toggle = (kind: number) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    view.setState({ hidden: next });
  };
  const entries = graph.kinds.map((kind, index) => {
    const nodes = graph.nodes.filter((node) => node.kind === index);
    const entry = button("entry", "", () => toggle(index));
    entry.setAttribute("aria-pressed", String(!hidden.has(index)));
    entry.title = word(language, "legendHint");
    entry.dataset["kind"] = String(index);
    entry.style.setProperty(
      "--colour",
      new Set(nodes.map(({ colour }) => colour[scheme])).size > 1
        ? "currentcolor"
        : (nodes[0]?.colour[scheme] ?? "currentcolor"),
    );
    entry.append(
      typeIcon(kind.type),
      element("span", { text: kind.name[language] }),
      element("span", { class: "quiet", text: String(nodes.length) }),
    );
    return element("li", {}, [entry]);
  });
  const colours = graph.colours.map(({ text, colours: shades }) => {
    const dots = shades.map((shade) => {
      const dot = element("i");
      dot.style.background = shade[scheme];
      return dot;
    });
    return element("li", { class: "meaning" }, [element("span", { class: "dots" }, dots), text[language]]);
  });
  const meanings =
    colours.length === 0
      ? []
      : [element("ul", { class: "meanings", attributes: { "aria-label": word(language, "colours") } }, colours)];
  return [element("h2", { text: word(language, "legend") }), element("ul", {}, entries), ...meanings];
}
