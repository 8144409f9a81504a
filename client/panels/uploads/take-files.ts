import type { SaidOfReports } from "../../core/api.js";
import type { Core } from "../../core/core.js";

/** Has files looked at, with those that wait already; of two of one name the later stays. While others are being sent it takes none. */
export function takeFiles(core: Core, files: readonly File[], said: SaidOfReports = {}): void {
  const { chosenFiles, upload } = core.state.getState();
  if (files.length === 0 || upload.status === "loading") return;
  const waiting = chosenFiles?.files.filter(({ name }) => !files.some((file) => file.name === name)) ?? [];
  void core.inspect([...waiting, ...files], chosenFiles?.said ?? said);
}
