import { isIPv6 } from "node:net";
import { RateLimiterMemory } from "rate-limiter-flexible";

/**
 * Slows down whoever tries tokens: from the sixth wrong one on, an address must wait, twice as long each time, up to a minute. A token that was good
 * from there before is let through meanwhile, so that who guesses locks out nobody who shares the address and works already.
 */
export interface Attempts {
  /** Seconds until the address may try again; 0: now. */
  readonly waitOf: (address: string, tokenHash: string) => Promise<number>;
  /** Seconds that the address must wait from now on; 0: none yet. */
  readonly failed: (address: string) => Promise<number>;
  readonly succeeded: (address: string, tokenHash: string) => Promise<void>;
}

const FREE_FAILURES = 5;
const LONGEST_WAIT_S = 60;
const FORGIVEN_AFTER_S = 15 * 60;
const KNOWN_FOR_S = 24 * 60 * 60;

export function createAttempts(): Attempts {
  const failures = new RateLimiterMemory({ keyPrefix: "", points: FREE_FAILURES, duration: FORGIVEN_AFTER_S });
  const waits = new RateLimiterMemory({ keyPrefix: "", points: 0, duration: LONGEST_WAIT_S });
  const known = new RateLimiterMemory({ keyPrefix: "", points: 1, duration: KNOWN_FOR_S });
  return {
    waitOf: async (address, tokenHash) => {
      const network = networkOf(address);
      const wait = await waits.get(network);
      if (wait === null || (await known.get(`${network} ${tokenHash}`)) !== null) return 0;
      // By a clock that was set back it would be longer than it is.
      return Math.min(Math.ceil(wait.msBeforeNext / 1000), LONGEST_WAIT_S);
    },
    failed: async (address) => {
      const network = networkOf(address);
      const { consumedPoints } = await failures.penalty(network);
      if (consumedPoints <= FREE_FAILURES) return 0;
      const seconds = Math.min(LONGEST_WAIT_S, 2 ** (consumedPoints - FREE_FAILURES - 1));
      await waits.block(network, seconds);
      return seconds;
    },
    succeeded: async (address, tokenHash) => {
      const key = `${networkOf(address)} ${tokenHash}`;
      if ((await known.get(key)) === null) await known.penalty(key);
    },
  };
}

/** A new address of IPv6 costs nothing within one's network of 64 bits: that counts as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const parts = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const filled =
    tail === undefined ? parts : [...parts, ...Array<string>(8 - parts.length - rest.length).fill("0"), ...rest];
  const network = filled.slice(0, 4).map((part) => part.replace(/^0+(?=.)/u, ""));
  return `${network.join(":")}::/64`;
}
