import type { StoreApi } from "zustand/vanilla";
import { button, element, typeIcon } from "./element.js";
import { textPieces } from "./marked-text.js";
import type { Both, OfflineGraph, OfflineLine } from "./offline-graph.js";
import { type Chosen, linesOf, searchedNodes, sourcesOf, type View } from "./view.js";
import { word } from "./words.js";

export interface PanelParts {
  readonly graph: OfflineGraph;
  readonly view: StoreApi<View>;
  /** Selects something and brings it into sight. */
  readonly choose: (chosen: Chosen | null) => void;
}

/** What is beside the picture: what was found, or what is selected with its facts and their sentences. */
export function panelContent(parts: PanelParts): readonly Node[] {
  const { selection } = parts.view.getState();
  if (selection === null) return listContent(parts);
  const back = button("back", word(languageOf(parts), "back"), () => parts.choose(null));
  return [
    back,
    ...(selection.kind === "node" ? nodeContent(parts, selection.index) : lineContent(parts, selection.index)),
  ];
}

const FIRST = 200;

function listContent(parts: PanelParts): readonly Node[] {
  const { graph, view } = parts;
  const language = languageOf(parts);
  const found = searchedNodes(graph, view.getState()).toSorted(
    (one, other) => (graph.nodes[other]?.radius ?? 0) - (graph.nodes[one]?.radius ?? 0),
  );
  const list = element("ul", { class: "list" });
  const show = (from: number) => {
    list.append(...found.slice(from, from + FIRST).map((node) => element("li", {}, [nodeButton(parts, node)])));
    const rest = found.length - from - FIRST;
    if (rest <= 0) return;
    const more = button("more", word(language, "more", Math.min(rest, FIRST)), () => {
      more.remove();
      show(from + FIRST);
    });
    list.append(more);
  };
  show(0);
  const count = element("p", {
    class: "quiet",
    text: found.length === 0 ? word(language, "none") : word(language, "found", found.length),
  });
  const invite = word(language, view.getState().hasFingers ? "inviteFingers" : "invite");
  return [element("p", { class: "invite", text: invite }), count, list, aboutContent(parts)];
}

function aboutContent({ graph, view }: PanelParts): HTMLElement {
  const { language } = view.getState();
  const lines = graph.about.map((line) => element("p", { text: line[language] }));
  const missing = graph.missing === 0 ? [] : [element("p", { text: word(language, "missing", graph.missing) })];
  const link = element("a", { text: word(language, "open"), attributes: { href: graph.address, rel: "noreferrer" } });
  return element("section", { class: "about" }, [
    element("h2", { text: word(language, "about") }),
    ...lines,
    ...missing,
    link,
  ]);
}

function nodeContent(parts: PanelParts, index: number): readonly Node[] {
  const { graph } = parts;
  const language = languageOf(parts);
  const node = graph.nodes[index];
  if (node === undefined) return [];
  const lines = linesOf(graph, { kind: "node", index });
  return [
    element("h2", { class: "name", text: node.name[language], attributes: { tabindex: "-1" } }),
    element("p", {
      class: "quiet",
      text: [graph.kinds[node.kind]?.name[language], otherName(node.name, language)].filter(Boolean).join(" · "),
    }),
    ...aliasContent(node.aliases, language),
    ...noteContent(node.note, language),
    element("h3", { text: word(language, "facts", lines.length) }),
    element(
      "ul",
      { class: "list" },
      lines.map((line) => element("li", {}, [lineButton(parts, line)])),
    ),
  ];
}

function aliasContent(aliases: readonly string[], language: keyof Both): readonly Node[] {
  if (aliases.length === 0) return [];
  const names = aliases.join(language === "zh" ? "、" : ", ");
  return [element("p", { class: "quiet", text: word(language, "aliases").replace("{names}", () => names) })];
}

/** What somebody noted. */
function noteContent(note: string | null, language: keyof Both): readonly Node[] {
  if (note === null) return [];
  return [element("h3", { text: word(language, "note") }), element("p", { class: "note", text: note })];
}

function otherName(name: Both, language: keyof Both): string {
  const other = language === "zh" ? name.en : name.zh;
  return other === name[language] ? "" : other;
}

function lineContent(parts: PanelParts, index: number): readonly Node[] {
  const { graph } = parts;
  const language = languageOf(parts);
  const line = graph.lines[index];
  if (line === undefined) return [];
  const how = howOf(graph, line, language);
  const cards = line.passages.map((passage) => card(parts, passage, new Set([line.start, line.end])));
  return [
    element("h2", { class: "fact", attributes: { tabindex: "-1" } }, [
      nodeButton(parts, line.start),
      element("span", { class: "relation", text: arrowed(graph, line, language) }),
      nodeButton(parts, line.end),
    ]),
    element("p", { class: "quiet", text: how }),
    ...noteContent(line.note, language),
    element("h3", {
      text: cards.length === 0 ? word(language, "noSentences") : word(language, "sentences", cards.length),
    }),
    ...cards,
  ];
}

function card(parts: PanelParts, index: number, ends: ReadonlySet<number>): HTMLElement {
  const { graph } = parts;
  const language = languageOf(parts);
  const passage = graph.passages[index];
  if (passage === undefined) return element("p", { text: word(language, "noSentences") });
  const pieces = textPieces(passage, ends).map(({ text, node }) => {
    if (node === null) return text;
    const mark = element("mark", {
      class: ends.has(node) ? "end" : "",
      text,
      onClick: () => parts.choose({ kind: "node", index: node }),
    });
    mark.style.setProperty("--colour", colourOf(parts, node));
    return mark;
  });
  const original =
    passage.original === null
      ? []
      : [element("p", { class: "quiet" }, [word(language, "original"), element("span", { text: passage.original })])];
  const source = [graph.sources[passage.source]?.[language], passage.section].filter(Boolean).join(" · ");
  return element("article", { class: "card" }, [
    element("blockquote", { attributes: { lang: "zh-CN" } }, pieces),
    ...original,
    element("p", { class: "source", text: source }),
  ]);
}

function nodeButton(parts: PanelParts, index: number): HTMLElement {
  const { graph } = parts;
  const node = graph.nodes[index];
  const name = node?.name[languageOf(parts)] ?? "";
  const made = button("node", name, () => parts.choose({ kind: "node", index }));
  made.style.setProperty("--colour", colourOf(parts, index));
  made.prepend(typeIcon(graph.kinds[node?.kind ?? -1]?.type));
  return made;
}

function lineButton(parts: PanelParts, index: number): HTMLElement {
  const { graph } = parts;
  const language = languageOf(parts);
  const line = graph.lines[index];
  if (line === undefined) return element("span");
  const [start, end] = [line.start, line.end].map((node) => graph.nodes[node]?.name[language] ?? "");
  const made = button("line", `${start ?? ""} ${arrowed(graph, line, language)} ${end ?? ""}`, () =>
    parts.choose({ kind: "line", index }),
  );
  made.append(
    element("span", {
      class: "quiet",
      text: [
        howOf(graph, line, language),
        word(language, "sentences", line.passages.length),
        ...sourcesOf(graph, line, language),
      ]
        .filter(Boolean)
        .join(" · "),
    }),
  );
  return made;
}

function arrowed({ relations }: OfflineGraph, { type, hasArrow }: OfflineLine, language: keyof Both): string {
  return `— ${relations[type]?.[language] ?? type} ${hasArrow ? "→" : "—"}`;
}

function howOf({ statuses, bases }: OfflineGraph, { status, basis }: OfflineLine, language: keyof Both): string {
  return [
    status === null ? "" : (statuses[status]?.[language] ?? ""),
    basis === null ? "" : (bases[basis]?.[language] ?? ""),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function colourOf({ graph, view }: PanelParts, node: number): string {
  return graph.nodes[node]?.colour[view.getState().scheme] ?? "currentcolor";
}

function languageOf({ view }: PanelParts): keyof Both {
  return view.getState().language;
}
