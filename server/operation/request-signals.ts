/**
 * Which request is behind a signal that ends queries, for what is logged of them. `AsyncLocalStorage` would carry it along by itself, but before
 * Node 24 that takes a tenth of the processor time of a query.
 */
const REQUESTS = new WeakMap<AbortSignal, string>();

export function nameSignal(signal: AbortSignal, requestId: string): AbortSignal {
  REQUESTS.set(signal, requestId);
  return signal;
}

/** A field of log lines. */
export function requestOf(signal: AbortSignal | undefined): { readonly requestId?: string } {
  const requestId = signal === undefined ? undefined : REQUESTS.get(signal);
  return requestId === undefined ? {} : { requestId };
}
