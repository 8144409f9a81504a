import type { ImportedDocument } from "#server/exchange/documents-from-graph.js";
import { createProgress } from "./progress.js";
import type { Terminal } from "./terminal.js";

/** How far an import is with writing. */
export interface WritingProgress {
  /** So many documents are written by now, at first none; they count when all are. */
  readonly written: (done: number) => void;
  readonly end: () => void;
}

const LINES = 10;

/** A bar on a terminal, elsewhere a line for every tenth part. */
export function createWritingProgress(
  documents: readonly Pick<ImportedDocument, "batch">[],
  terminal: Pick<Terminal, "screen" | "tell">,
): WritingProgress {
  const sizes = documents.map(({ batch }) => 1 + batch.passages.length + batch.mentions.length);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const bar = createProgress(terminal, { size, items: documents.length, noun: "documents" });
  const step = Math.ceil(documents.length / LINES);
  return {
    written(done) {
      if (done === 0) {
        if (terminal.screen === null) terminal.tell(`Writing ${wordsOf(documents.length)} …`);
        return;
      }
      bar.advance(sizes[done - 1] ?? 0, 1);
      const isLine = terminal.screen === null && done % step === 0 && documents.length > LINES;
      if (isLine) terminal.tell(`${done} of ${documents.length} written`);
    },
    end: () => bar.end(),
  };
}

function wordsOf(documents: number): string {
  return documents === 1 ? "a document" : `${documents} documents, all or none`;
}
