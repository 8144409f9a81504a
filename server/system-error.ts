/** The code by which Node or the system tells an error, `ENOENT`; null where it has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
