import { useMediaQuery } from "@mantine/hooks";
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Canvas, CanvasStatus } from "../../canvas/canvas.js";
import type { Core } from "../../core/core.js";
import type { State } from "../../core/state.js";
import { FOR_FINGERS, NARROW, type Layout, type LayoutStore } from "./layout.js";

/** What the page is made of: what actions and panels work with. */
export interface PageParts {
  readonly core: Core;
  readonly canvas: Canvas;
  readonly layout: LayoutStore;
}

export const PageContext = createContext<PageParts | null>(null);

export function usePage(): PageParts {
  const page = useContext(PageContext);
  if (page === null) throw new Error("A panel stands outside <Page>.");
  return page;
}

export const useCore = (): Core => usePage().core;
export const useCanvas = (): Canvas => usePage().canvas;
export const useLayoutStore = (): LayoutStore => usePage().layout;

/** The selector must answer the same object while nothing changes: a part of the state, or one of the core's derivations. */
export function useCoreState<Part>(select: (state: State) => Part): Part {
  return useStore(usePage().core.state, select);
}

/** Whether the screen is so small that panels are sheets from below. */
export function useIsNarrow(): boolean {
  return useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
}

/** Whether controls have to be as large as fingers: the same question as in touch.css. */
export function useIsForFingers(): boolean {
  return useMediaQuery(FOR_FINGERS, false, { getInitialValueInEffect: false });
}

export function useCanvasStatus<Part>(select: (status: CanvasStatus) => Part): Part {
  return useStore(usePage().canvas.status, select);
}

export function useLayout<Part>(select: (layout: Layout) => Part): Part {
  return useStore(usePage().layout, select);
}
