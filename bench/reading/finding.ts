/** One measured figure with its bar. */
export interface Finding {
  readonly words: string;
  readonly isMet: boolean;
}

/** Seconds of processor time that this process has taken, on all its threads. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** A file's name as the command line would give it: `上海市/2013.md`. */
export function nameOf(file: string): string {
  return file.split(/[/\\]/u).slice(-2).join("/");
}
