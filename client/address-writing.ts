type Mode = "push" | "replace";

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
export function createPatientWriting(
  write: (address: string, mode: Mode) => void,
  later: (work: () => void, milliseconds: number) => () => void,
): PatientWriting {
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
