import { z } from "zod";
import type { EngineProcess } from "./engine-process.js";

/** A process of the pool, and the file that it has open. */
export interface Reader {
  readonly process: EngineProcess;
  /** Which file it has open or is opening: the pool counts them. */
  generation(): number;
  /** Resolves when its file is open; rejects where it cannot be opened. */
  opened(): Promise<void>;
  /** Has it close its file and open what is published now. */
  reopen(generation: number): void;
  /** Waits until its file is open; where that fails, the next request finds out why, of another reader. */
  warm(): Promise<void>;
  /** Whether its file is open, or was when its process ended. */
  isOpen(): boolean;
  /** Has it leave the processor to others from now on. */
  giveWay(): void;
  givesWay(): boolean;
  /** Not ended by the pool. */
  isUsable(): boolean;
  end(): void;
}

export function createReader(
  process: EngineProcess,
  {
    generation: first,
    open,
  }: { readonly generation: number; readonly open: (process: EngineProcess) => Promise<unknown> },
): Reader {
  let generation = first;
  let isEnding = false;
  let isOpen = false;
  let givesWay = false;
  let opening = kept(openFile());

  async function openFile(): Promise<void> {
    await open(process);
    isOpen = true;
  }

  function end(): void {
    isEnding = true;
    process.kill();
  }

  return {
    process,
    generation: () => generation,
    opened: () => opening,
    reopen(next) {
      generation = next;
      isOpen = false;
      opening = kept(opening.then(() => process.call({ kind: "close" }, z.null())).then(openFile));
    },
    warm: () => opening.catch(end),
    isOpen: () => isOpen,
    giveWay() {
      if (!givesWay) process.giveWay();
      givesWay = true;
    },
    givesWay: () => givesWay,
    isUsable: () => !isEnding,
    end,
  };
}

/** Whoever needs it waits for it; this only keeps a failure from being nobody's. */
function kept(opening: Promise<void>): Promise<void> {
  opening.catch(() => undefined);
  return opening;
}
