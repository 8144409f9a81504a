import type { Result } from "neo4j-driver";

/** Keeps the driver from asking for more rows, and lets it go on. */
export interface Flow {
  pause(): void;
  resume(): void;
}

/** The driver has these controls for its own iterator and shows them to nobody. */
export async function flowOf(result: Result): Promise<Flow> {
  const stream: unknown = await Promise.resolve(Reflect.get(result, "_streamObserverPromise")).catch(() => null);
  const call = (name: keyof Flow): void => {
    if (typeof stream !== "object" || stream === null) return;
    const control: unknown = Reflect.get(stream, name);
    if (typeof control === "function") Reflect.apply(control, stream, []);
  };
  return { pause: () => call("pause"), resume: () => call("resume") };
}
