import type { Context } from "../context.js";
import type { Core } from "../core.js";
import type { Language } from "./preferences.js";
import { type View, viewFromAddress } from "../views/view.js";

/** What outlives the page in this browser. May forget. */
export interface Memory {
  readonly get: (name: string) => string | null;
  readonly set: (name: string, value: string) => void;
}

type PreferenceActions = Pick<Core, "setLanguage" | "setTheme"> & {
  /** Takes up a link's language and theme; else what was chosen here before, else what the browser wishes. */
  readonly prefer: (view: View) => void;
};

export function createPreferenceActions(
  { update }: Context,
  memory: Memory,
  languages: readonly string[],
): PreferenceActions {
  return {
    setLanguage(language) {
      memory.set("language", language);
      update((state) => ({ ...state, language }));
    },
    setTheme(theme) {
      memory.set("theme", theme);
      update((state) => ({ ...state, theme }));
    },
    prefer(view) {
      const chosen = viewFromAddress(`lang=${memory.get("language") ?? ""}&theme=${memory.get("theme") ?? ""}`);
      const wished: Language = (languages[0] ?? "zh").toLowerCase().startsWith("zh") ? "zh-CN" : "en";
      const language = view.language ?? chosen.language ?? wished;
      update((state) => ({ ...state, language, theme: view.theme ?? chosen.theme ?? "auto" }));
    },
  };
}
