import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** What a request costs the server, roughly: each kind has a budget of its own, so that who has spent one still has the others. */
export const COSTS = ["reading", "querying", "writing"] as const;
export type Cost = (typeof COSTS)[number];

/** Requests a minute; 0: as many as one likes. */
export type RateLimits = Readonly<Record<Cost, number>>;

export interface Rates {
  /** Counts a request of the caller; null where its kind is not limited. */
  readonly take: (caller: string, cost: Cost) => Promise<Allowance | null>;
}

export interface Allowance {
  readonly cost: Cost;
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Until the budget is whole again. */
  readonly resetSeconds: number;
}

export const WINDOW_S = 60;

export function createRates(limits: RateLimits): Rates {
  const limiters = new Map(
    COSTS.map((cost) => [cost, new RateLimiterMemory({ keyPrefix: cost, points: limits[cost], duration: WINDOW_S })]),
  );
  return {
    take: async (caller, cost) => {
      const limit = limits[cost];
      if (limit === 0) return null;
      const taken = await limiters.get(cost)?.consume(caller).catch(refused);
      if (taken === undefined) return null;
      const { consumedPoints, msBeforeNext } = taken;
      return {
        cost,
        isAllowed: consumedPoints <= limit,
        limit,
        remaining: Math.max(0, limit - consumedPoints),
        // By a clock that was set back it would be longer than it is.
        resetSeconds: Math.min(Math.ceil(msBeforeNext / 1000), WINDOW_S),
      };
    },
  };
}

/** The library throws what it also returns. */
function refused(thrown: unknown): RateLimiterRes {
  if (thrown instanceof RateLimiterRes) return thrown;
  throw thrown;
}
