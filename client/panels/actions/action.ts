import type { ComponentType } from "react";
import type { PageParts } from "../frame/page-context.js";
import type { Words } from "../messages/words.js";
import type { MessageKey } from "../messages/zh-CN.js";
import type { MessageValues } from "../messages/message.js";

/** In the order in which help, palette and menus list them. */
export const ACTION_GROUPS = ["find", "selection", "canvas", "history", "tabs", "panels", "types", "page"] as const;
type ActionGroup = (typeof ACTION_GROUPS)[number];

export type Icon = ComponentType<{ readonly size?: number | string; readonly stroke?: number | string }>;

/**
 * Something a person can do to the page. Keys, help, the palette and the canvas's menus are made from these: a new action is one
 * object and one line in `registry.ts`.
 */
export interface Action {
  /** `view.fit`; unique. */
  readonly id: string;
  readonly name: MessageKey;
  /** What stands in the places of the name. */
  readonly nameValues?: (words: Words) => MessageValues;
  readonly group: ActionGroup;
  /**
   * `f`, `Shift+z`, `Mod+k` (Ctrl, on Apple's machines Cmd), `?`, `Escape`. The first is the one that is told. Letters stand for
   * the key whatever Shift says only where `Shift+` is not written with any; signs are written as they are typed. Where several
   * actions have the same key, the first that is possible takes it.
   */
  readonly keys?: readonly string[];
  /** Whether its keys count in text fields too; only for keys with `Mod+`. */
  readonly isEverywhere?: boolean;
  readonly icon?: Icon;
  /** The menus that it stands in: of what was clicked on the canvas, which is selected first, or of the tab that is seen. */
  readonly menus?: readonly CanvasMenu[];
  /** Whether it can be done now; without this: always. What cannot be done is not offered. */
  readonly when?: (page: PageParts) => boolean;
  /** Left out of the palette: what is only about where the focus is. */
  readonly isOnlyKey?: boolean;
  readonly run: (page: PageParts) => void;
}

export type CanvasMenu = "node" | "relationship" | "canvas" | "tab";

export function isPossible({ when }: Action, page: PageParts): boolean {
  return when === undefined || when(page);
}

export function actionName({ name, nameValues }: Action, words: Words): string {
  return words.t(name, nameValues?.(words));
}
