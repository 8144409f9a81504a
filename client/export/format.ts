import type { Canvas } from "../canvas/canvas.js";
import type { Core } from "../core/core.js";
import type { Scheme } from "../core/look/palette.js";
import type { State } from "../core/state.js";
import type { Words } from "../panels/messages/words.js";
import type { About } from "./about.js";
import type { MeasureText } from "./drawing.js";
import type { PrintSheet } from "./print-sheet.js";

export const SCALES = [1, 2, 4] as const;

/** What people choose; a format heeds those that it names. */
export interface ExportChoice {
  readonly extent: "seen" | "whole";
  readonly scheme: Scheme;
  readonly scale: (typeof SCALES)[number];
  readonly isTransparent: boolean;
  readonly hasLegend: boolean;
  readonly hasCaptions: boolean;
}

/** What there is to be exported, as it is at the moment. */
export interface ExportSubject {
  readonly state: State;
  readonly shoot: Canvas["shoot"];
  readonly about: About;
  readonly words: Words;
  readonly measure: MeasureText;
  readonly quote: Core["quote"];
}

export interface ExportWork {
  readonly signal: AbortSignal;
  /** Tells how much of what takes long is done. */
  readonly progress: (done: number, total: number) => void;
}

/** A kind of file that the canvas can be exported as. */
export interface ExportFormat {
  readonly id: string;
  /** `picture`: what is seen; `page`: to be read; `graph`: for other programs. */
  readonly kind: "picture" | "page" | "graph";
  readonly extension: string;
  readonly choices: readonly (keyof ExportChoice)[];
  /** A file, or what the browser prints. Throws `ExportError` where it cannot, and what requests throw. */
  readonly write: (subject: ExportSubject, choice: ExportChoice, work: ExportWork) => Promise<Blob | PrintSheet>;
}

export type ExportProblem =
  /** There is no picture: nothing is on the canvas, or the browser cannot draw. */
  | "no-picture"
  /** Browsers draw no image that large. */
  | "too-large"
  /** The browser could not draw. */
  | "not-drawn";

/** Something that keeps a file from being made and that people can do something about. */
export class ExportError extends Error {
  override readonly name = "ExportError";

  constructor(
    readonly problem: ExportProblem,
    cause?: unknown,
  ) {
    super(`The canvas was not exported: ${problem}`, cause === undefined ? undefined : { cause });
  }
}
