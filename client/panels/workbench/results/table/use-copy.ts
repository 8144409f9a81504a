import { useState } from "react";
import { copyText } from "../../../parts/copy-text.js";

export type CopyOutcome = "none" | "copied" | "refused";

/** Milliseconds for which it is said that something was copied. */
const SAID_FOR = 2000;

export function useCopy(): { readonly outcome: CopyOutcome; readonly copy: (text: string) => Promise<void> } {
  const [outcome, setOutcome] = useState<CopyOutcome>("none");
  return {
    outcome,
    async copy(text) {
      setOutcome((await copyText(text)) ? "copied" : "refused");
      setTimeout(() => setOutcome("none"), SAID_FOR);
    },
  };
}
