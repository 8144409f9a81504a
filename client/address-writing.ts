import { RequestError } from "./core/failure.js";

type Mode = "push" | "replace";

type Later = (work: () => void, milliseconds: number) => () => void;

/** Browsers refuse to write the address very many times in a short while: it is tried again after this. */
const REFUSED_MS = 2000;

interface PatientWriting {
  readonly write: (address: string, mode: Mode) => void;
  /** What waits to be written is not wanted any more. */
  readonly forget: () => void;
}

/**
 * Writes addresses though the browser may throw at it; what was refused is written later, unless something newer is. `later` takes
 * work to be done after so many milliseconds, and gives what calls it off.
 */
export function createPatientWriting(write: (address: string, mode: Mode) => void, later: Later): PatientWriting {
  let callOff: (() => void) | null = null;
  let isToBePushed = false;
  const attempt = (address: string, mode: Mode) => {
    callOff?.();
    callOff = null;
    // A place that could not be entered is still to be entered, whatever is seen there by now.
    isToBePushed ||= mode === "push";
    try {
      write(address, isToBePushed ? "push" : "replace");
      isToBePushed = false;
    } catch {
      callOff = later(() => attempt(address, "replace"), REFUSED_MS);
    }
  };
  return {
    write: attempt,
    forget() {
      callOff?.();
      callOff = null;
      isToBePushed = false;
    },
  };
}

/** The canvas changes in quick succession while people drag and filter: it is put into code when it rests. */
const REST_MS = 250;

/** A server that is away is not asked all the time whether it is back. */
const AGAIN_MS = 5000;

/** Does work when nothing has asked for it for a moment, and again later where the server failed it. Work asked for since takes over. */
export function createResting(later: Later): (work: () => Promise<void>) => void {
  let callOff: (() => void) | null = null;
  let latest: (() => Promise<void>) | null = null;
  const wait = (work: () => Promise<void>, milliseconds: number) => {
    callOff?.();
    latest = work;
    callOff = later(() => void attempt(work), milliseconds);
  };
  const attempt = async (work: () => Promise<void>) => {
    latest = null;
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof RequestError)) throw thrown;
      if (latest === null) wait(work, AGAIN_MS);
    }
  };
  return (work) => wait(work, REST_MS);
}
