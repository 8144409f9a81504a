import { type FlateError, zipSync, type Zippable } from "fflate/browser";

export * from "fflate/browser";

/**
 * Stands for fflate in all that is built (vite.config.ts). Its own `zip` makes workers of text for what is large, which the content security
 * policy refuses: then it never answers.
 */
export function zip(files: Zippable, done: (error: FlateError | null, archive: Uint8Array) => void): void {
  done(null, zipSync(files));
}
