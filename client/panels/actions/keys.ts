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
  const { key, shift, mod } = keyFromName(name);
  const shown = SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [...(mod ? [isApple ? "⌘" : "Ctrl"] : []), ...(shift ? ["Shift"] : []), shown];
}

function keyFromName(name: string) {
  const mod = name.startsWith("Mod+");
  const rest = mod ? name.slice("Mod+".length) : name;
  const shift = rest.startsWith("Shift+");
  return { mod, shift, key: shift ? rest.slice("Shift+".length) : rest };
}
