import { useEffect, useState } from "react";

export interface ScrollTops {
  readonly left: number;
  readonly right: number;
  /** Height of what is seen. */
  readonly height: number;
}

/** How far two lists are scrolled, frame by frame. */
export function useScrollTops(
  left: { readonly current: HTMLElement | null },
  right: { readonly current: HTMLElement | null },
): ScrollTops {
  const [tops, setTops] = useState<ScrollTops>({ left: 0, right: 0, height: 0 });
  useEffect(() => {
    const [one, other] = [left.current, right.current];
    if (one === null || other === null) return undefined;
    let frame = 0;
    const read = () => {
      frame = 0;
      setTops({ left: one.scrollTop, right: other.scrollTop, height: one.clientHeight });
    };
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    read();
    const sizes = new ResizeObserver(ask);
    for (const list of [one, other]) {
      sizes.observe(list);
      list.addEventListener("scroll", ask, { passive: true });
    }
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      for (const list of [one, other]) list.removeEventListener("scroll", ask);
    };
  }, [left, right]);
  return tops;
}
