export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 12;

/**
 * Where a card stands, in CSS pixels of the window: beside what it is about, on the first side where it fits (below, above, right,
 * left), else inside of it at its top right; never out of the window. What is high enough to have it at its side begins at its top, and
 * the middle of the canvas, where what is selected is brought to, stays free.
 */
export function cardPlace(about: Box, card: Size, window: Size): { readonly left: number; readonly top: number } {
  const centred = about.left + about.width / 2 - card.width / 2;
  const first = about.top + GAP;
  const below = about.top + about.height + GAP;
  const above = about.top - GAP - card.height;
  const right = about.left + about.width + GAP;
  const left = about.left - GAP - card.width;
  if (below + card.height + GAP <= window.height) return within({ left: centred, top: below }, card, window);
  if (above >= GAP) return within({ left: centred, top: above }, card, window);
  if (right + card.width + GAP <= window.width) return within({ left: right, top: first }, card, window);
  if (left >= GAP) return within({ left, top: first }, card, window);
  return within({ left: about.left + about.width - card.width - GAP, top: first }, card, window);
}

function within(place: { readonly left: number; readonly top: number }, card: Size, window: Size) {
  return {
    left: Math.max(GAP, Math.min(place.left, window.width - card.width - GAP)),
    top: Math.max(GAP, Math.min(place.top, window.height - card.height - GAP)),
  };
}
