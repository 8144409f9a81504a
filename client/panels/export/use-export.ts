import { useCallback, useEffect, useRef, useState } from "react";
import { aboutFrom, fileName } from "../../export/about.js";
import {
  type ExportChoice,
  ExportError,
  type ExportFormat,
  type ExportProblem,
  type ExportSubject,
} from "../../export/format.js";
import { createMeasureText } from "../../export/measure-text.js";
import type { PrintSheet } from "../../export/print-sheet.js";
import { saveFile } from "../../export/save-file.js";
import type { Core } from "../../core/core.js";
import { type Failure, failureFrom } from "../../core/failure.js";
import { addressWithoutUnseenQuestion } from "../../core/questions/linked-question.js";
import { useCanvas, useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";

export type Outcome =
  | { readonly status: "idle" }
  /** `total` 0: it is not known how much there is to do. */
  | { readonly status: "running"; readonly done: number; readonly total: number }
  | { readonly status: "saved"; readonly name: string }
  /** `sheet` stands beside the page until it is printed. */
  | { readonly status: "printing"; readonly sheet: PrintSheet }
  | { readonly status: "printed" }
  | { readonly status: "impossible"; readonly problem: ExportProblem }
  | { readonly status: "failed"; readonly failure: Failure };

/** Makes a file and has it saved; one at a time, and none once the dialog is gone. */
export function useExport() {
  const core = useCore();
  const words = useWords();
  const subjectFor = useExportSubject();
  const [outcome, setOutcome] = useState<Outcome>({ status: "idle" });
  const work = useRef<AbortController>(null);
  const cancel = () => {
    work.current?.abort();
    work.current = null;
    setOutcome({ status: "idle" });
  };
  useEffect(() => () => work.current?.abort(), []);
  const run = async (format: ExportFormat, choice: ExportChoice, title: string) => {
    cancel();
    const own = new AbortController();
    work.current = own;
    const tell = (next: Outcome) => {
      if (work.current === own && !own.signal.aborted) setOutcome(next);
    };
    tell({ status: "running", done: 0, total: 0 });
    try {
      const subject = subjectFor(title, await lastingAddress(core));
      const progress = (done: number, total: number) => tell({ status: "running", done, total });
      const made = await format.write(subject, choice, { signal: own.signal, progress });
      own.signal.throwIfAborted();
      if (!(made instanceof Blob)) return tell({ status: "printing", sheet: made });
      const name = fileName(subject.about, format.extension, words);
      saveFile(document, made, name);
      tell({ status: "saved", name });
    } catch (thrown) {
      if (thrown instanceof ExportError) tell({ status: "impossible", problem: thrown.problem });
      else tell({ status: "failed", failure: failureFrom(thrown) });
    }
  };
  const finish = useCallback(() => setOutcome({ status: "printed" }), []);
  return { outcome, run, cancel, finish };
}

/** Addresses that are longer than this are no pleasure in a file. */
const LONGEST_ADDRESS = 400;

/** Where the same view opens again: short, where the server keeps it. */
async function lastingAddress(core: Core): Promise<string> {
  const address = ownAddress(core);
  if (address.length <= LONGEST_ADDRESS) return address;
  const key = await core.keepLink().catch(() => null);
  return key === null ? address : `${address.replace(/#.*$/su, "")}#k=${key}`;
}

function ownAddress(core: Core): string {
  return addressWithoutUnseenQuestion(globalThis.location.href, core.state.getState());
}

/** What there is to be exported, each time it is asked for. */
export function useExportSubject(): (title: string, address?: string) => ExportSubject {
  const core = useCore();
  const canvas = useCanvas();
  const words = useWords();
  const [measure] = useState(() => createMeasureText(document));
  return (title, address = ownAddress(core)) => {
    const state = core.state.getState();
    const about = aboutFrom(state, { title, now: new Date(), address }, words);
    return { state, shoot: canvas.shoot, about, words, measure, quote: core.quote };
  };
}
