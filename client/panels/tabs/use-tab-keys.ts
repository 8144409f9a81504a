import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";

export interface TabKeys {
  /** Ids of the tabs as they stand in their row. */
  readonly row: readonly string[];
  readonly elementId: (tab: string) => string;
  readonly move: (tab: string, index: number) => void;
  readonly rename: (tab: string) => void;
  /** Closes a tab, and answers which one has the focus then. */
  readonly close: (tab: string) => string;
}

/** Keys of a tab that has the focus: arrows, Home and End go along the row, with Shift they move the tab; F2 renames it, Delete closes it. */
export function useTabKeys(list: RefObject<HTMLElement | null>, keys: TabKeys): (event: KeyboardEvent) => void {
  const { row, elementId } = keys;
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    // What had the focus is gone, or stands elsewhere.
    if (wanted.current === null) return;
    document.querySelector<HTMLElement>(`#${elementId(wanted.current)}`)?.focus();
    wanted.current = null;
  });
  return (event) => {
    const elements = [...(list.current?.querySelectorAll<HTMLElement>("[data-tab] > [role=tab]") ?? [])];
    const index = elements.findIndex((element) => element === document.activeElement);
    const tab = row[index];
    if (tab === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = placeFrom(event.key, index, elements.length);
    if (to !== undefined && event.shiftKey) {
      wanted.current = tab;
      keys.move(tab, Math.min(Math.max(to, 0), elements.length - 1));
    } else if (to !== undefined) elements.at(to % elements.length)?.focus();
    else if (event.key === "F2") keys.rename(tab);
    else if (event.key === "Delete") wanted.current = keys.close(tab);
    else return;
    event.preventDefault();
  };
}

/** Where a key leads along the row; undefined: it is none of those. */
function placeFrom(key: string, index: number, count: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    Home: 0,
    End: count - 1,
  };
  return places[key];
}
