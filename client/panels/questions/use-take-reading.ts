import type { Reading } from "#model/understanding.js";
import { chosenFromReading } from "../../core/questions/chosen-from-reading.js";
import { useCore, useLayoutStore } from "../frame/page-context.js";

/** Opens a question as it was understood, and asks it where nothing is missing. */
export function useTakeReading(): (reading: Reading) => void {
  const core = useCore();
  const layout = useLayoutStore();
  return (reading) => {
    layout.setState({ side: "questions" });
    core.chooseQuestion(chosenFromReading(reading));
    if (reading.missing.length === 0) void core.ask();
  };
}
