import { useEffect, useEffectEvent } from "react";
import { ENTITY_TYPES } from "#model/entity-types.js";
import { useCanvas, useCore, useLayoutStore } from "./page-context.js";

/** Calls `action` on a key pressed anywhere but in a text field, while nothing else has taken it. */
export function usePageKey(key: string, action: (event: KeyboardEvent) => void): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || isTaken(event)) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key]);
}

/** The keys of the whole page: ` f e Enter (from the canvas to the details) Escape 1–9. Search and help listen for their own. */
export function usePageKeys(): void {
  const core = useCore();
  const canvas = useCanvas();
  const layout = useLayoutStore();
  const act = useEffectEvent((key: string) => {
    const { selection, hiddenTypes, reader } = core.state.getState();
    const type = /^[1-9]$/.test(key) ? ENTITY_TYPES[Number(key) - 1] : undefined;
    if (key === "`") layout.setState(({ workbench }) => ({ workbench: !workbench }));
    else if (key === "f") canvas.fit();
    else if (key === "e" && selection?.kind === "node") void core.expand(selection.id);
    else if (key === "Enter" && document.activeElement?.id === "canvas")
      document.querySelector<HTMLElement>("#details")?.focus();
    else if (key === "Escape" && reader !== null) core.closeReader();
    else if (key === "Escape" && selection !== null) core.clearSelection();
    else if (type !== undefined && hiddenTypes.has(type)) core.showType(type);
    else if (type !== undefined) core.hideType(type);
    else return false;
    return true;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isTaken(event) && act(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const isOverPage = target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
  return (
    event.defaultPrevented ||
    isTyping ||
    isOverPage ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  );
}
