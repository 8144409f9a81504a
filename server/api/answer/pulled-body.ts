export interface Pulled {
  /** The next piece, made when the caller has taken the one before; null: there is none. */
  readonly next: () => Promise<Uint8Array | null>;
  /** What went wrong with a caller who is still there; gives the last piece, or null where the connection is to break. */
  readonly failed: (error: unknown) => Uint8Array | null;
  /** The caller has gone, perhaps while a piece is being made: that one is dropped, and no failure. */
  readonly gone: () => Promise<unknown>;
  /** Run once, however it ends. */
  readonly over: () => Promise<void> | void;
}

/** The body of an answer that is made as fast as the caller takes it. */
export function pulledBody({ next, failed, gone, over }: Pulled): ReadableStream<Uint8Array> {
  let isGone = false;
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => (ended ??= Promise.resolve(over()));

  async function fail(controller: ReadableStreamDefaultController<Uint8Array>, error: unknown): Promise<void> {
    const last = failed(error);
    await end();
    if (isGone) return;
    if (last === null) return controller.error(error);
    controller.enqueue(last);
    controller.close();
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = await next();
          if (isGone) return;
          if (piece !== null) return controller.enqueue(piece);
          await end();
          // Who goes away at this very moment has closed it already.
          if (!isGone) controller.close();
        } catch (error) {
          if (!isGone) await fail(controller, error);
        }
      },
      async cancel() {
        isGone = true;
        try {
          await gone();
        } finally {
          await end();
        }
      },
    },
    { highWaterMark: 0 },
  );
}
