import { type RefObject, useEffect, useRef, useState } from "react";

/** What stands for a menu's button until the menu is fetched: what is done to it meanwhile is not lost. */
export interface KeptPlace {
  /** For the button that stands there. */
  readonly heeding: { readonly onFocus: () => void; readonly onBlur: () => void; readonly onClick: () => void };
  /** What was done to it, told once. */
  readonly takeOver: () => Done;
}

interface Done {
  readonly isFocused: boolean;
  readonly isPressed: boolean;
}

const NOTHING: Done = { isFocused: false, isPressed: false };

export function createKeptPlace(): KeptPlace {
  let done = NOTHING;
  return {
    heeding: {
      onFocus: () => {
        done = { ...done, isFocused: true };
      },
      // Whoever has gone on meanwhile wants no menu in his way.
      onBlur: () => {
        done = NOTHING;
      },
      onClick: () => {
        done = { ...done, isPressed: true };
      },
    },
    takeOver() {
      const taken = done;
      done = NOTHING;
      return taken;
    },
  };
}

export function useKeptPlace(): KeptPlace {
  const [place] = useState(createKeptPlace);
  return place;
}

/** For the button of the menu that has come: it gets the focus that its place had, and opens where that was pressed. */
export function useTakenOver(place: KeptPlace, open: () => void): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { isFocused, isPressed } = place.takeOver();
    if (isFocused) button.current?.focus({ preventScroll: true });
    if (isPressed) open();
  });
  return button;
}
