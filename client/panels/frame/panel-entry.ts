import type { ComponentType } from "react";
import type { Icon } from "../actions/action.js";
import type { MessageKey } from "../messages/zh-CN.js";

/** What is opened by its button on the rail, beside the canvas or below it; one of each is open at a time. */
export interface PanelEntry {
  /** The layout remembers what is open by it. */
  readonly name: string;
  readonly title: MessageKey;
  /** One word for the rail, where the title is longer. */
  readonly label?: MessageKey;
  readonly icon: Icon;
  readonly keys?: readonly string[];
  /** Lazy. */
  readonly component: ComponentType;
}
