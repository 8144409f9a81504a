/** Sigma's captor of the mouse, as far as it counts clicks: what `click` it hears next after one is a double one. */
interface Clicks {
  clicks: number;
}

type Press = Pick<MouseEvent, "clientX" | "clientY" | "detail">;

/** What is pressed; an element of the page, as far as it tells of the mouse. */
interface Surface {
  addEventListener(
    type: "mousedown" | "mousemove" | "click",
    listener: (event: Press) => void,
    options: { readonly capture: true },
  ): void;
}

/** How far a pressed mouse may tremble, in pixels, before it drags. */
export const TREMBLE = 3;

/**
 * Has the browser tell single clicks from double ones. Sigma counts by itself all that come within its time, the one that ends a drag
 * too, so that a click soon after a drag was taken for a double one; the browser knows which belong together, and how quick the user is.
 */
export function countClicks(surface: Surface, mouse: Clicks): void {
  let pressed: { readonly x: number; readonly y: number; readonly reach: number } | null = null;
  const press = ({ clientX: x, clientY: y }: Press) => {
    pressed = { x, y, reach: 0 };
  };
  const move = ({ clientX, clientY }: Press) => {
    if (pressed === null) return;
    const { x, y, reach } = pressed;
    pressed = { x, y, reach: Math.max(reach, Math.hypot(clientX - x, clientY - y)) };
  };
  surface.addEventListener("mousedown", press, { capture: true });
  surface.addEventListener("mousemove", move, { capture: true });
  surface.addEventListener(
    "click",
    (event) => {
      move(event);
      // Also where it ends where it began, as around an area.
      const isDrag = pressed !== null && pressed.reach > TREMBLE;
      pressed = null;
      // The captor adds one, and takes two for a double click.
      if (isDrag) mouse.clicks = -1;
      else mouse.clicks = event.detail === 2 ? 1 : 0;
    },
    { capture: true },
  );
}
