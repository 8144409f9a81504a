import { open } from "node:fs/promises";
import { join } from "node:path";

/** Pages of a graph in a temporary file, so that a graph larger than memory can be gone through again. */
export interface PageSpool<Item> {
  /** `groups` are those that the page's items are of. */
  append(page: readonly Item[], groups: ReadonlySet<string>): Promise<void>;
  /** All pages in order, or those with items of a group. */
  pages(group?: string): AsyncGenerator<readonly Item[]>;
  close(): Promise<void>;
}

/** Makes the file in the folder; who made the folder removes it. */
export async function createPageSpool<Item extends object>(folder: string, name: string): Promise<PageSpool<Item>> {
  const file = await open(join(folder, name), "wx+", 0o600);
  const written: { readonly start: number; readonly length: number; readonly groups: ReadonlySet<string> }[] = [];
  let end = 0;
  return {
    async append(page, groups) {
      const bytes = Buffer.from(JSON.stringify(page));
      await file.write(bytes, 0, bytes.length, end);
      written.push({ start: end, length: bytes.length, groups });
      end += bytes.length;
    },
    async *pages(group) {
      for (const { start, length, groups } of written) {
        if (group !== undefined && !groups.has(group)) continue;
        const bytes = Buffer.allocUnsafe(length);
        await file.read(bytes, 0, length, start);
        // Written above, by this very program, to a file that only its user may touch.
        const page: readonly Item[] = JSON.parse(bytes.toString("utf8"));
        yield page;
      }
    },
    close: () => file.close(),
  };
}
