import { z } from "zod/mini";
import { understood } from "../snapshot/snapshot-part.js";
import { viewFromAddress } from "../views/view.js";
import { BLANK_CONTENT, type TabContent } from "./tab-content.js";
import { ONE_TAB, type Tabs } from "./tabs.js";

const TabsRecord = z.object({
  version: z.literal(1),
  tabs: z
    .array(
      z.object({
        id: z.string(),
        number: z.number(),
        title: z.nullable(z.string()),
        /** What the page's address would be; the canvas in code, as in a link. */
        address: z.string(),
      }),
    )
    .check(z.minLength(1)),
  current: z.string(),
  next: z.number(),
});

export function textFromTabs({ order, current, next }: Tabs, addressOf: (tab: string) => string): string {
  const tabs = order.map((tab) => ({ ...tab, address: addressOf(tab.id) }));
  return JSON.stringify({ version: 1, tabs, current, next } satisfies z.infer<typeof TabsRecord>);
}

/** The seen tab's own canvas is told by the address of the page. Undefined where the text is of another version, or damaged. */
export function tabsFromText(text: string, wished: string | null): Tabs | undefined {
  const record = understood(TabsRecord, jsonFrom(text));
  const [first] = record?.tabs ?? [];
  if (record === undefined || first === undefined) return undefined;
  const seen = [wished, record.current].find((id) => record.tabs.some((tab) => tab.id === id)) ?? first.id;
  const others = record.tabs.filter(({ id }) => id !== seen);
  return {
    ...ONE_TAB,
    order: record.tabs.map(({ id, number, title }) => ({ id, number, title })),
    current: seen,
    resting: new Map(others.map(({ id, address }) => [id, contentFromAddress(address)])),
    next: record.next,
  };
}

function contentFromAddress(address: string): TabContent {
  const { selection, camera, hiddenTypes, reader, crossing } = viewFromAddress(address);
  return { ...BLANK_CONTENT, selection, camera, hiddenTypes: new Set(hiddenTypes), reader, crossing, held: address };
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
