/** The code by which Node or the system tells an error, `ENOENT`; null where it has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** For `catch` behind what reads a file or folder that need not be there; any other error is thrown again. */
export function nullIfMissing(error: unknown): null {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
}
