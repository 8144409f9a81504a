/** Milliseconds between two pictures of what came, at the least; each thousand rows lengthens it, since a picture of many costs more. */
const SHORTEST = 120;
const PER_THOUSAND = 6;

export interface Pace {
  /** Does the work, which says how many rows it was about, as soon as it is due; a later wish takes the place of one that waits. */
  readonly wish: (work: () => number) => void;
  readonly stop: () => void;
}

/** Lets what grows be shown so often that it is seen to grow, and no oftener. */
export function createPace(): Pace {
  let due = 0;
  let waiting: (() => number) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const act = (): void => {
    timer = undefined;
    const rows = waiting?.() ?? 0;
    waiting = null;
    due = Date.now() + SHORTEST + (rows / 1000) * PER_THOUSAND;
  };
  return {
    wish(work) {
      waiting = work;
      if (timer === undefined) timer = setTimeout(act, Math.max(0, due - Date.now()));
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting = null;
    },
  };
}
