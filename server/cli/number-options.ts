import { InvalidArgumentError } from "commander";

/** The value of an option that counts, in decimal digits. Throws `InvalidArgumentError`. */
export function countFrom(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const count = /^\d+$/u.test(text) ? Number(text) : NaN;
    if (count >= least && count <= most) return count;
    throw new InvalidArgumentError(
      most === Number.MAX_SAFE_INTEGER
        ? `This is a whole number from ${least}.`
        : `A number from ${least} to ${most} is needed.`,
    );
  };
}

/** Of `--time-limit`. Throws `InvalidArgumentError`. */
export function secondsFromText(text: string): number {
  const seconds = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : NaN;
  if (!(seconds >= 1 && seconds <= 86_400)) throw new InvalidArgumentError("A number from 1 to 86400 is needed.");
  return seconds;
}
