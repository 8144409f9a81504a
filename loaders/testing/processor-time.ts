/** Milliseconds of processor time that this process takes for it, whatever else the machine does. */
export function processorTimeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / 1000;
}
