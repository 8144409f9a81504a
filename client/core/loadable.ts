import type { Failure } from "./failure.js";

/** What comes from the server, at each moment of its coming. */
export type Loadable<Value> =
  | { readonly status: "idle" }
  | { readonly status: "loading" }
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
