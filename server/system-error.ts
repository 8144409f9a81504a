/** The code by which Node or the system tells an error, `ENOENT`; null where it has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Whether there is no room on the disk, or none for this user. */
export function isDiskFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT"].includes(codeOf(error) ?? "");
}

/** Whether the system lets this process, or all of them, open no more files. */
export function isOutOfFiles(error: unknown): boolean {
  return ["EMFILE", "ENFILE"].includes(codeOf(error) ?? "");
}

/** For `catch` behind what is written down where there is room; any other error is thrown again. */
export function nullIfDiskFull(error: unknown): null {
  if (isDiskFull(error)) return null;
  throw error;
}

/** For `catch` behind what reads a file or folder that need not be there; any other error is thrown again. */
export function nullIfMissing(error: unknown): null {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
}
