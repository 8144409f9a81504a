/** How often it is asked, in milliseconds. */
const ASKED_EVERY_MS = 50;

/**
 * Resolves once the graphics processor is through with what it was told before: to ask it for an answer sooner, as making a program
 * does, would hold the page up all the while. WebGL 1 cannot tell, nor can a context that is lost: at once.
 */
export async function graphicsIdle(gl: WebGLRenderingContext | WebGL2RenderingContext): Promise<void> {
  if (!("fenceSync" in gl)) return;
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (fence === null) return;
  gl.flush();
  while (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED) {
    await pause(ASKED_EVERY_MS);
  }
  gl.deleteSync(fence);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
