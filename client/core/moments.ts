/** When something is done that need not be done at once. */
export interface Moments {
  /** Does work when nothing has asked for it for a moment; work asked for later takes over. */
  readonly soon: (work: () => void) => void;
  /** Calls when the page is left, or may be. */
  readonly onLeave: (listener: () => void) => void;
}

/** For a page that nobody leaves. */
export const AT_ONCE: Moments = { soon: (work) => work(), onLeave: () => undefined };
