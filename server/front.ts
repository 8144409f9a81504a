import type { Hono } from "hono";
import { listen, type Listening } from "./listening.js";

type Served = Pick<Hono, "fetch">;

/** An address that is listened at from the start, before what is served there in the end can answer. */
export interface Front extends Listening {
  /** What answers from now on. */
  readonly serve: (app: Served) => void;
}

/** Throws as `listen`. */
export async function openFront(
  first: Served,
  place: { readonly host: string; readonly port: number },
): Promise<Front> {
  let current = first;
  const listening = await listen({ fetch: (...asked) => current.fetch(...asked) }, place);
  let stopped: Promise<void> | undefined;
  return {
    address: listening.address,
    serve: (app) => void (current = app),
    stop: (graceMs) => (stopped ??= listening.stop(graceMs)),
  };
}
