import { type PointerEvent, useEffect, useRef } from "react";
import type { Minimap } from "../../canvas/camera/minimap.js";
import { useCanvas, useLayout } from "../frame/page-context.js";
import styles from "./canvas.module.css";

/** The whole picture, small; a press or a drag on it moves what is seen. The canvas's own keys do the same, so it is none for them. */
export function MinimapPane() {
  const { minimap } = useCanvas();
  const isOpen = useLayout((layout) => layout.minimap);
  return minimap === null || !isOpen ? null : <Surface minimap={minimap} />;
}

function Surface({ minimap }: { readonly minimap: Minimap }) {
  const surface = useRef<HTMLCanvasElement>(null);
  useEffect(() => (surface.current === null ? undefined : minimap.attach(surface.current)), [minimap]);
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    minimap.moveTo(event.currentTarget, { x: event.clientX - left, y: event.clientY - top });
  };
  return (
    <canvas
      className={styles["minimap"]}
      ref={surface}
      aria-hidden="true"
      data-cover
      data-testid="minimap"
      onPointerDown={move}
      onPointerMove={move}
    />
  );
}
