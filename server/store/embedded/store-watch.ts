import { hasDraft, publishedIdentity, type StoreFiles } from "./store-files.js";
import { writerIn } from "./write-turn.js";

export interface StoreWatch {
  /** Takes what is published now as known. */
  seen(): Promise<void>;
  stop(): void;
}

const LOOK_MS = 200;
/** How long a draft that could not be recovered is left alone: perhaps the disk is full. */
const TROUBLE_MS = 5_000;

/**
 * Looks at a store's folder for what other processes do there: `onPublished` is called when another file was published, `onAbandoned` when a
 * draft lies there and nobody writes it.
 */
export function watchStore(
  files: StoreFiles,
  {
    onPublished,
    onAbandoned,
  }: { readonly onPublished: () => Promise<void>; readonly onAbandoned: () => Promise<void> },
): StoreWatch {
  let known: string | null = null;
  let isLooking = false;
  let notBefore = 0;

  async function look(): Promise<void> {
    const published = await publishedIdentity(files);
    if (published !== null && published !== known) {
      known = published;
      await onPublished();
    }
    if (performance.now() < notBefore || !(await hasDraft(files)) || (await writerIn(files.folder)) !== null) return;
    await onAbandoned().catch(() => {
      notBefore = performance.now() + TROUBLE_MS;
    });
  }

  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  }, LOOK_MS).unref();
  return {
    async seen() {
      known = await publishedIdentity(files);
    },
    stop: () => clearInterval(timer),
  };
}
