import type { Renderer } from "../picture.js";

/** The picture as an image, which can be moved while it is not drawn anew. */
export interface Still {
  /** Puts an image of all layers in their place. */
  readonly show: () => void;
  /** Moves the image: in pixels, from the upper left corner. */
  readonly move: (shift: Shift) => void;
  readonly hide: () => void;
}

export interface Shift {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** One opaque image moves several times as fast as the transparent layers it was made of, which the browser blends at each frame. */
export function createStill(renderer: Renderer, surface: () => string): Still {
  // None of Sigma's layers, which it stretches with the canvas.
  const image = document.createElement("canvas");
  const context = image.getContext("2d", { alpha: false });
  image.style.cssText = "position:absolute;transform-origin:0 0;will-change:transform;visibility:hidden";
  renderer.getCanvases()["mouse"]?.before(image);
  const layers = () =>
    [...renderer.getContainer().children].flatMap((layer) =>
      layer instanceof HTMLCanvasElement && layer !== image && !layer.classList.contains("sigma-mouse") ? [layer] : [],
    );
  return {
    show() {
      if (context === null) return;
      const density = window.devicePixelRatio;
      const { width, height } = renderer.getDimensions();
      [image.width, image.height] = [width * density, height * density];
      [image.style.width, image.style.height] = [`${width}px`, `${height}px`];
      context.fillStyle = surface();
      context.fillRect(0, 0, image.width, image.height);
      for (const layer of layers()) {
        if (layer.style.visibility !== "hidden") context.drawImage(layer, 0, 0, image.width, image.height);
        // Layers come and go by their visibility meanwhile.
        layer.style.opacity = "0";
      }
      image.style.visibility = "";
    },
    move({ x, y, scale }) {
      image.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    },
    hide() {
      for (const layer of layers()) layer.style.opacity = "";
      image.style.visibility = "hidden";
      image.style.transform = "";
    },
  };
}
