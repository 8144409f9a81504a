import type { Reading } from "#model/understanding.js";
import { chosenFromReading } from "../../core/questions/chosen-from-reading.js";
import { useCore, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";

/** Opens a question as it was understood, and asks it where nothing is missing. */
export function useTakeReading(): (reading: Reading) => void {
  const core = useCore();
  const { language } = useWords();
  const layout = useLayoutStore();
  return (reading) => {
    layout.setState({ side: "questions" });
    core.chooseQuestion(chosenFromReading(reading, language));
    if (reading.missing.length === 0) void core.ask();
  };
}
