/**
 * Asks a worker and ends it with its last word, when it fails, or when the answer is no longer wanted. `hear` returns null for a message
 * that others follow. The signal, which may outlive the worker by far, then holds nothing of it.
 */
export function askWorker<Answer>(
  worker: Worker,
  request: unknown,
  signal: AbortSignal,
  hear: (message: MessageEvent) => Answer | null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = () => {
      signal.removeEventListener("abort", giveUp);
      worker.terminate();
    };
    const giveUp = () => {
      end();
      reject(signal.reason);
    };
    if (signal.aborted) return giveUp();
    signal.addEventListener("abort", giveUp);
    worker.addEventListener("message", (message) => {
      const answer = hear(message);
      if (answer === null) return;
      end();
      resolve(answer);
    });
    worker.addEventListener("error", (event) => {
      end();
      reject(new Error(`The worker stopped: ${event.message}`));
    });
    worker.postMessage(request, { transfer: [] });
  });
}
