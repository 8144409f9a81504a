import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useWords } from "../messages/words.js";
import { classNames } from "./class-names.js";
import { LIMITS, withinLimits, type Resizable } from "./layout.js";
import { useLayout, useLayoutStore } from "./page-context.js";
import { useSwipeDown } from "./use-swipe-down.js";
import styles from "./pane.module.css";

interface PaneProps {
  /** Which measure of the layout is its size. */
  readonly name: Resizable;
  /** The edge that is dragged. */
  readonly edge: "left" | "right" | "top";
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel beside the canvas whose inner edge can be dragged, or moved by the arrow keys; a sheet from below on small screens. */
export function Pane({ name, edge, label, onClose, children }: PaneProps) {
  const size = useLayout((layout) => layout[name]);
  const { t } = useWords();
  const isHigh = edge === "top";
  const resize = useResize(name, edge);
  const swipe = useSwipeDown(onClose);
  return (
    <section
      className={classNames(styles["pane"], styles[edge])}
      style={isHigh ? { height: size } : { width: size }}
      aria-label={label}
      data-pane={name}
      {...swipe}
    >
      <div className={styles["grip"]} data-grip aria-hidden="true" />
      {/* A separator that can be focused is a widget by ARIA, and takes these events. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles["separator"]}
        role="separator"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-orientation={isHigh ? "horizontal" : "vertical"}
        aria-label={t(isHigh ? "action.resizeHeight" : "action.resize", { panel: label })}
        aria-valuenow={size}
        aria-valuemin={LIMITS[name][0]}
        aria-valuemax={LIMITS[name][1]}
        {...resize}
      />
      {children}
    </section>
  );
}

const STEP = 16;

function useResize(name: Resizable, edge: PaneProps["edge"]) {
  const layout = useLayoutStore();
  const from = useRef<{ readonly pointer: number; readonly size: number } | null>(null);
  const pointerOf = (event: PointerEvent) => (edge === "top" ? event.clientY : event.clientX);
  const grows = edge === "right" ? 1 : -1;
  const setSize = (size: number) => layout.setState({ [name]: withinLimits(name, size) });
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { pointer: pointerOf(event), size: layout.getState()[name] };
    },
    onPointerMove: (event: PointerEvent) => {
      if (from.current === null) return;
      setSize(from.current.size + grows * (pointerOf(event) - from.current.pointer));
    },
    onPointerUp: () => {
      from.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
      const step = Object.entries(steps).find(([key]) => key === event.key)?.[1];
      if (step === undefined) return;
      event.preventDefault();
      setSize(layout.getState()[name] + grows * step * STEP);
    },
  };
}
