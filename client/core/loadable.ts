import type { Failure } from "./failure.js";

/** What comes from the server, at each moment of its coming. */
export type Loadable<Value> =
  | { readonly status: "idle" }
  /** `previous`: what stays on the page meanwhile, so that a list does not flash empty at each key. */
  | { readonly status: "loading"; readonly previous?: Value }
  | { readonly status: "ready"; readonly value: Value }
  | { readonly status: "failed"; readonly failure: Failure };

export const IDLE = { status: "idle" } as const;
export const LOADING = { status: "loading" } as const;

export function ready<Value>(value: Value): Loadable<Value> {
  return { status: "ready", value };
}

export function failed<Value>(failure: Failure): Loadable<Value> {
  return { status: "failed", failure };
}

/** The value, also while its successor is on the way. */
export function valueOf<Value>(loadable: Loadable<Value>): Value | undefined {
  if (loadable.status === "ready") return loadable.value;
  return loadable.status === "loading" ? loadable.previous : undefined;
}
