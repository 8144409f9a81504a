import { MantineProvider } from "@mantine/core";
import "./styles.js";
import { useMediaQuery } from "@mantine/hooks";
import { Suspense, useEffect, useState, type ReactNode } from "react";
import type { Canvas } from "../canvas/canvas.js";
import type { Core } from "../core/core.js";
import type { State } from "../core/state.js";
import { Frame } from "./frame/Frame.js";
import { createLayout, DEFAULT_LAYOUT, NARROW, type Layout, type LayoutStore } from "./frame/layout.js";
import { PageContext, useCoreState } from "./frame/page-context.js";
import { cssVariables, strongCssVariables, theme } from "./theme.js";

export interface PageProps {
  readonly core: Core;
  readonly canvas: Canvas;
}

/** The whole page around the canvas. */
export function Page({ core, canvas }: PageProps) {
  const [layout] = useState(() => createLayout(storageOfBrowser(), usualLayout()));
  const [context] = useState(() => ({ core, canvas, layout }));
  useEffect(() => showArrivals(core, layout), [core, layout]);
  return (
    <PageContext value={context}>
      <Themed>
        {/* For the words of a language that a link or a view asks for. */}
        <Suspense fallback={null}>
          <Frame />
        </Suspense>
      </Themed>
    </PageContext>
  );
}

/** A query or question that comes with a link is shown where those are. */
function showArrivals(core: Core, layout: LayoutStore): () => void {
  const showQuery = ({ arrivedQuery }: State) => {
    if (arrivedQuery !== null) layout.setState({ drawer: "workbench" });
  };
  const showQuestion = ({ hasArrivedQuestion }: State) => {
    if (hasArrivedQuestion) layout.setState({ side: "questions" });
  };
  showQuery(core.state.getState());
  showQuestion(core.state.getState());
  return core.state.subscribe((state, before) => {
    if (state.arrivedQuery !== before.arrivedQuery) showQuery(state);
    if (state.hasArrivedQuestion !== before.hasArrivedQuestion) showQuestion(state);
  });
}

function Themed({ children }: { readonly children: ReactNode }) {
  const chosen = useCoreState((state) => state.theme);
  const systemIsDark = useMediaQuery("(prefers-color-scheme: dark)", false, { getInitialValueInEffect: false });
  const isStrong = useMediaQuery("(prefers-contrast: more)", false, { getInitialValueInEffect: false });
  const scheme = chosen === "auto" ? (systemIsDark ? "dark" : "light") : chosen;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={isStrong ? strongCssVariables : cssVariables}
      forceColorScheme={scheme}
    >
      {children}
    </MantineProvider>
  );
}

/** On small screens the canvas and the text have the room: legend and outline are opened when wanted. */
function usualLayout(): Layout {
  const isNarrow = globalThis.matchMedia(NARROW).matches;
  return isNarrow ? { ...DEFAULT_LAYOUT, legend: false, outline: false } : DEFAULT_LAYOUT;
}

/** Reading the property alone throws where the browser forbids storage. */
function storageOfBrowser(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
