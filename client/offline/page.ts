import { createStore, type StoreApi } from "zustand/vanilla";
import { element } from "./element.js";
import { followGestures } from "./gestures.js";
import { followKeys } from "./keys.js";
import { legendContent } from "./legend.js";
import type { OfflineGraph } from "./offline-graph.js";
import { panelContent } from "./panel.js";
import { createPicture } from "./picture.js";
import { createTools } from "./tools.js";
import { type Chosen, neighbourhood, type View } from "./view.js";
import { word } from "./words.js";

const WRITTEN = ["language", "scheme", "selection", "hidden", "search"] as const satisfies readonly (keyof View)[];

/** Opens the exported graph in an empty page. */
export function openPage(page: Window, graph: OfflineGraph): void {
  const { document } = page;
  const view = createView(page, graph);
  const stage = element("main");
  const picture = createPicture(page, stage, { graph, view });
  const tools = createTools(view, picture);
  const legend = element("section", { class: "legend" });
  const panel = element("aside");
  const said = element("p", { class: "said", attributes: { role: "status" } });
  const search = element("input", { attributes: { type: "search" } });
  stage.append(legend, tools.canvas);
  document.body.append(
    element("header", {}, [element("h1", { text: graph.title }), search, tools.header]),
    stage,
    panel,
    said,
  );
  const choose = (selection: Chosen | null) => {
    const isReading = panel.contains(document.activeElement);
    view.setState({ selection });
    if (selection !== null) picture.reveal(selection);
    if (isReading) (headingOf(panel) ?? search).focus();
  };
  const write = () => {
    const { language, scheme } = view.getState();
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset["scheme"] = scheme;
    search.placeholder = word(language, "search");
    search.setAttribute("aria-label", word(language, "search"));
    picture.canvas.setAttribute("aria-label", word(language, "canvas"));
    panel.setAttribute("aria-label", word(language, "panel"));
    legend.setAttribute("aria-label", word(language, "legend"));
    tools.write();
    keepFocus(legend, legendContent(graph, view));
    panel.replaceChildren(...panelContent({ graph, view, choose }));
  };
  view.subscribe((state, before) => {
    if (WRITTEN.some((part) => state[part] !== before[part])) write();
    if (state.selection !== before.selection) said.textContent = headingOf(panel)?.textContent ?? "";
  });
  search.addEventListener("input", () => view.setState({ search: search.value, selection: null }));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose(null);
    if (event.key !== "/" || document.activeElement === search) return;
    event.preventDefault();
    search.focus();
  });
  const parts = { ...picture, view, choose };
  followGestures(picture.canvas, parts);
  followKeys(picture.canvas, {
    ...parts,
    bright: () => neighbourhood(graph, view.getState().selection),
    enter: () => headingOf(panel)?.focus(),
  });
  write();
  picture.fit();
}

function createView(page: Window, { language }: OfflineGraph): StoreApi<View> {
  const isDark = page.matchMedia("(prefers-color-scheme: dark)").matches;
  return createStore<View>(() => ({
    language,
    scheme: isDark ? "dark" : "light",
    selection: null,
    hasFingers: page.matchMedia("(pointer: coarse)").matches,
    hidden: new Set(),
    search: "",
    camera: { x: 0, y: 0, scale: 1 },
    moved: new Map(),
  }));
}

/** What is written of the selected thing begins with it. */
function headingOf(panel: HTMLElement): HTMLElement | null {
  return panel.querySelector<HTMLElement>("h2[tabindex]");
}

/** New content in which the button that had the focus has it again. */
function keepFocus(parent: HTMLElement, content: readonly Node[]): void {
  const { activeElement } = parent.ownerDocument;
  const kind = parent.contains(activeElement) ? activeElement?.getAttribute("data-kind") : null;
  parent.replaceChildren(...content);
  if (kind !== null && kind !== undefined) parent.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus();
}
