/** However often it is called, the work is done once, in the next frame: what it measures is laid out for that in any case. */
export function onceAFrame(page: Pick<Window, "requestAnimationFrame">, work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    page.requestAnimationFrame(() => {
      isWaiting = false;
      work();
    });
  };
}
