/** The parts of a keyboard event that say which key it is. */
type PressedKey = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey">;

/** Whether a pressed key is the one that an action names, e.g. `Shift+z`; see `Action.keys`. */
export function isKey(name: string, event: PressedKey): boolean {
  const { key, shift, mod } = keyFromName(name);
  if (mod !== (event.ctrlKey || event.metaKey)) return false;
  // A sign such as ? needs Shift on one keyboard and not on another: what was typed counts alone.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return event.key.toLowerCase() === key.toLowerCase() && (isSign || shift === event.shiftKey);
}

/** What has the focus, as far as it decides which keys it uses. */
type Focused = Pick<Element, "tagName"> & { readonly type?: string };

/** Inputs that no text is written in use but a few keys. */
const TICKED: ReadonlySet<string> = new Set(["radio", "checkbox", "range"]);

/** Whether a field uses a pressed key itself. */
export function isKeyOfField({ tagName, type = "" }: Focused, { key }: Pick<PressedKey, "key">): boolean {
  if (tagName === "INPUT" && TICKED.has(type)) return /^(?:Arrow.+|Home|End|Page.+|Enter| )$/u.test(key);
  return /^(?:INPUT|TEXTAREA|SELECT)$/u.test(tagName);
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  ContextMenu: "≣ Menu",
  " ": "Space",
};

/** What is printed on the keys: `Shift+z` is `["Shift", "Z"]`. */
export function shownKeys(name: string, isApple: boolean): readonly string[] {
  const { key, shift, mod, alt } = keyFromName(name);
  const shown = SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [
    ...(mod ? [isApple ? "⌘" : "Ctrl"] : []),
    ...(alt ? [isApple ? "⌥" : "Alt"] : []),
    ...(shift ? ["Shift"] : []),
    shown,
  ];
}

function keyFromName(name: string) {
  const parts = name.split("+");
  // The key + itself is named by what is left empty.
  const key = parts.at(-1) === "" ? "+" : (parts.at(-1) ?? name);
  return { mod: parts.includes("Mod"), alt: parts.includes("Alt"), shift: parts.includes("Shift"), key };
}
