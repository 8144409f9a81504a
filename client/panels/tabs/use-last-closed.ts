import { useEffect, useRef, useState } from "react";
import type { ClosedTab } from "../../core/tabs/tabs.js";
import { OFFERED_FOR } from "../parts/UndoNote.js";

/** What was closed just now, while it is offered to be given back; and what ends that. The last one is the first; `known` were closed before whoever asks came. */
export function useLastClosed<Content>(
  closed: readonly ClosedTab<Content>[],
  known: readonly ClosedTab<Content>[],
): readonly [told: ClosedTab<Content> | null, dismiss: () => void] {
  const before = useRef(known);
  const [told, setTold] = useState<ClosedTab<Content> | null>(null);
  useEffect(() => {
    const [last, next] = closed;
    const isClosedNow = last !== undefined && last !== before.current[0] && next === before.current[0];
    before.current = closed;
    setTold(isClosedNow ? last : null);
    if (!isClosedNow) return undefined;
    const timer = setTimeout(() => setTold(null), OFFERED_FOR);
    return () => clearTimeout(timer);
  }, [closed]);
  return [told, () => setTold(null)];
}
