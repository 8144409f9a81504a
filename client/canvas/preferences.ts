import type { Scheme } from "../core/look/palette.js";
import type { Theme } from "../core/session/preferences.js";

/** What people told their system, as media queries say it. */
export interface Preferences {
  readonly scheme: (theme: Theme) => Scheme;
  /** Whether lines, and what is faded, are to stand out more. */
  readonly isStrong: () => boolean;
  /** How long a movement may take, in milliseconds: 0 where people asked for none. */
  readonly motion: () => number;
  readonly onChange: (listener: () => void) => void;
}

const MOTION_MS = 250;

export function createPreferences(page: Pick<Window, "matchMedia">): Preferences {
  const dark = page.matchMedia("(prefers-color-scheme: dark)");
  const strong = page.matchMedia("(prefers-contrast: more)");
  const still = page.matchMedia("(prefers-reduced-motion: reduce)");
  return {
    scheme: (theme) => (theme === "auto" ? (dark.matches ? "dark" : "light") : theme),
    motion: () => (still.matches ? 0 : MOTION_MS),
    isStrong: () => strong.matches,
    onChange(listener) {
      for (const wish of [dark, strong]) wish.addEventListener("change", listener);
    },
  };
}
