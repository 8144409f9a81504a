import type { Drawing } from "./drawing.js";
import { ExportError } from "./format.js";
import { svgFromDrawing } from "./svg.js";

/** What browsers draw at most: pixels of a side, and in all. Beyond, some answer with an empty image and no error. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 128_000_000;

/** The size of the image in pixels; null: no browser draws that. */
export function imageSize(
  { width, height }: Pick<Drawing, "width" | "height">,
  scale: number,
): { readonly width: number; readonly height: number } | null {
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return Math.max(size.width, size.height) > LONGEST_SIDE || size.width * size.height > MOST_PIXELS ? null : size;
}

/** Paints the drawing's SVG, so that both are the same picture; `scale` image pixels a CSS pixel. */
export async function pngFromDrawing(drawing: Drawing, scale: number): Promise<Blob> {
  return pngFromSvg(svgFromDrawing(drawing), drawing, scale);
}

/** Paints an SVG document of that many CSS pixels. */
export async function pngFromSvg(svg: string, whole: Pick<Drawing, "width" | "height">, scale: number): Promise<Blob> {
  const size = imageSize(whole, scale);
  if (size === null) throw new ExportError("too-large");
  const source = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml;charset=utf-8" }));
  try {
    const image = await loadedImage(source);
    const canvas = document.createElement("canvas");
    canvas.width = size.width;
    canvas.height = size.height;
    const context = canvas.getContext("2d");
    if (context === null) throw new ExportError("not-drawn");
    context.drawImage(image, 0, 0, size.width, size.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(source);
  }
}

async function loadedImage(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = source;
  await image.decode().catch((cause: unknown) => {
    throw new ExportError("not-drawn", cause);
  });
  return image;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new ExportError("not-drawn")) : resolve(blob)), "image/png");
  });
}
