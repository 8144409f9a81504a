import type { TooltipProps } from "@mantine/core";
import { Suspense, useEffect, useState, type ReactNode } from "react";
import { late } from "./late.js";

export interface TipOptions extends Pick<TooltipProps, "position" | "disabled"> {
  readonly label: string;
  /** Milliseconds that the pointer rests before it is shown. */
  readonly openDelay?: number;
}

export interface Tip {
  /** For what the tip is about. */
  readonly ref: (target: HTMLElement | null) => void;
  /** To be rendered beside it. */
  readonly tip: ReactNode;
}

const LateTip = late(
  () => import("./LateTip.js"),
  ({ LateTip }) => LateTip,
  "nowhere",
);

/** A name shown beside what the pointer rests on. What places it is fetched when the first one is wanted. */
export function useTip({ openDelay = 0, ...shown }: TipOptions): Tip {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (target === null || isWanted) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enter = ({ pointerType }: PointerEvent) => {
      // A finger that presses does not rest.
      if (pointerType !== "touch") timer = setTimeout(() => setWanted(true), openDelay);
    };
    const leave = () => clearTimeout(timer);
    target.addEventListener("pointerenter", enter);
    target.addEventListener("pointerleave", leave);
    return () => {
      leave();
      target.removeEventListener("pointerenter", enter);
      target.removeEventListener("pointerleave", leave);
    };
  }, [target, isWanted, openDelay]);
  const tip =
    target !== null && isWanted ? (
      <Suspense fallback={null}>
        <LateTip target={target} openDelay={openDelay} {...shown} />
      </Suspense>
    ) : null;
  return { ref: setTarget, tip };
}
