/** Sigma's captor of the mouse, as far as it counts clicks: what `click` it hears next after one is a double one. */
interface Clicks {
  clicks: number;
}

/** How far a pressed mouse may tremble, in pixels, before it drags. */
export const TREMBLE = 3;

/**
 * Has the browser tell single clicks from double ones. Sigma counts by itself all that come within its time, the one that ends a drag
 * too, so that a click soon after a drag was taken for a double one; the browser knows which belong together, and how quick the user is.
 */
export function countClicks(surface: Pick<HTMLElement, "addEventListener">, mouse: Clicks): void {
  let pressed: { readonly x: number; readonly y: number } | null = null;
  surface.addEventListener(
    "mousedown",
    ({ clientX, clientY }) => {
      pressed = { x: clientX, y: clientY };
    },
    { capture: true },
  );
  surface.addEventListener(
    "click",
    ({ clientX, clientY, detail }) => {
      const isDrag = pressed !== null && Math.hypot(clientX - pressed.x, clientY - pressed.y) > TREMBLE;
      pressed = null;
      // The captor adds one, and takes two for a double click.
      if (isDrag) mouse.clicks = -1;
      else mouse.clicks = detail === 2 ? 1 : 0;
    },
    { capture: true },
  );
}
