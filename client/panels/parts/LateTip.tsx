import { Tooltip } from "@mantine/core";
import { useState } from "react";
import type { TipOptions } from "./use-tip.js";

interface LateTipProps extends TipOptions {
  readonly target: HTMLElement;
}

/** A tip that was wanted before it could be there: it shows at once where the pointer is still on its target. */
export function LateTip({ target, ...shown }: LateTipProps) {
  const [isPointed] = useState(() => target.matches(":hover"));
  // On a narrow page a long name would reach beyond its edge.
  return <Tooltip target={target} defaultOpened={isPointed} multiline maw="calc(100vw - 96px)" {...shown} />;
}
