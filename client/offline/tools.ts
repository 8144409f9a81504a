import type { StoreApi } from "zustand/vanilla";
import { button, element } from "./element.js";
import type { OfflinePicture } from "./picture.js";
import type { View } from "./view.js";
import { word, type Word } from "./words.js";

export interface Tools {
  readonly header: HTMLElement;
  readonly canvas: HTMLElement;
  /** Writes their names in the present language. */
  readonly write: () => void;
}

const STEP = 1.5;

export function createTools(view: StoreApi<View>, picture: OfflinePicture): Tools {
  const language = button("tool", "", () =>
    view.setState((state) => ({ language: state.language === "zh" ? "en" : "zh" })),
  );
  const scheme = button("tool", "◐", () =>
    view.setState((state) => ({ scheme: state.scheme === "dark" ? "light" : "dark" })),
  );
  const views = [
    ["zoomIn", "+", () => picture.zoom(STEP)],
    ["zoomOut", "−", () => picture.zoom(1 / STEP)],
    ["fit", "⤢", picture.fit],
  ] as const satisfies readonly (readonly [Word, string, () => void])[];
  const buttons = views.map(([name, sign, act]) => ({ name, made: button("tool", sign, act) }));
  return {
    header: element("div", { class: "tools" }, [language, scheme]),
    canvas: element(
      "div",
      { class: "views" },
      buttons.map(({ made }) => made),
    ),
    write() {
      const state = view.getState();
      const isChinese = state.language === "zh";
      language.textContent = isChinese ? "English" : "中文";
      language.lang = isChinese ? "en" : "zh-CN";
      name(scheme, word(state.language, state.scheme === "dark" ? "light" : "dark"));
      for (const { name: what, made } of buttons) name(made, word(state.language, what));
    },
  };
}

function name(made: HTMLElement, said: string): void {
  made.title = said;
  made.setAttribute("aria-label", said);
}
