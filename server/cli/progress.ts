import type { Terminal } from "./terminal.js";
import { shortened, widthOf } from "./text-width.js";

/** How far a run is: a bar on a terminal, nothing but the lines elsewhere. */
export interface Progress {
  /** Writes a line above the bar. */
  tell(line: string): void;
  /** One more item is done: so much of the whole's size, and so many documents. */
  advance(size: number, documents: number): void;
  /** Takes the bar away. */
  end(): void;
}

export interface Whole {
  /** Of all items together, e.g. in bytes: the bar and the time left go by it, since items differ in length. */
  readonly size: number;
  readonly items: number;
  readonly noun: "files" | "documents";
}

interface Done {
  readonly size: number;
  readonly items: number;
  readonly documents: number;
}

const REDRAW_MS = 500;
const LONGEST_BAR = 30;
/** From a small file that is done at once the time left cannot be told: 12 minutes, then 30, of a run that takes one. */
const LEAST_SHARE = 0.02;

/** `now` is in milliseconds. */
export function createProgress(
  { screen, tell }: Pick<Terminal, "screen" | "tell">,
  whole: Whole,
  now: () => number = () => performance.now(),
): Progress {
  if (screen === null) return { tell, advance: () => {}, end: () => {} };
  const start = now();
  const done = { size: 0, items: 0, documents: 0 };
  const draw = (): void =>
    screen.write(`${CLEAR}${barLine(done, whole, { seconds: (now() - start) / 1000, columns: screen.columns() })}`);
  // The clock goes on while a long report is read.
  const timer = setInterval(draw, REDRAW_MS).unref();
  draw();
  return {
    tell(line) {
      screen.write(CLEAR);
      tell(line);
      draw();
    },
    advance(size, documents) {
      done.size += size;
      done.items += 1;
      done.documents += documents;
      draw();
    },
    end() {
      clearInterval(timer);
      screen.write(CLEAR);
    },
  };
}

/** To the line's begin, and wipe it. */
const CLEAR = "\r\u001B[2K";

/** `████████──────────────  132/2895 files  41.3 documents/s  1:06 left` */
export function barLine(
  done: Done,
  whole: Whole,
  { seconds, columns }: { readonly seconds: number; readonly columns: number },
): string {
  const share = whole.size === 0 ? 1 : Math.min(1, done.size / whole.size);
  const words = [
    `${done.items}/${whole.items} ${whole.noun}`,
    ...(done.documents === 0 || seconds === 0 ? [] : [`${(done.documents / seconds).toFixed(1)} documents/s`]),
    ...(share < LEAST_SHARE ? [] : [`${clockFrom((seconds / share) * (1 - share))} left`]),
  ].join("  ");
  const room = Math.min(LONGEST_BAR, columns - widthOf(words) - 3);
  if (room < 5) return shortened(words, columns - 1);
  const filled = Math.round(room * share);
  return `${"█".repeat(filled)}${"─".repeat(room - filled)}  ${words}`;
}

/** `1:06`, `2:01:06` */
export function clockFrom(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
