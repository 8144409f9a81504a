import { useCanvas } from "../frame/page-context.js";

const AWAY = 14;

/** Beside the pointer, on the side where there is more room. */
export function usePlaceBeside(at: { readonly x: number; readonly y: number } | undefined) {
  const { width, height } = useCanvas().size();
  if (at === undefined) return {};
  return {
    ...(at.x < width / 2 ? { left: at.x + AWAY } : { right: width - at.x + AWAY }),
    ...(at.y < height / 2 ? { top: at.y + AWAY } : { bottom: height - at.y + AWAY }),
  };
}
