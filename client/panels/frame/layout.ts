import { createStore, type StoreApi } from "zustand/vanilla";

/** Where panels become sheets from below. */
export const NARROW = "(width < 900px)";
/** Where controls are as large as fingers: small screens, and all that are touched. */
export const FOR_FINGERS = "(width < 900px), (pointer: coarse)";

export const READER_VIEWS = ["columns", "original", "repaired"] as const;
export type ReaderView = (typeof READER_VIEWS)[number];

/** How the page is arranged. Kept in the browser, not in the link: it belongs to the reader's screen, not to what is seen. */
export interface Layout {
  /** The open panel's name; one that there is none of is none. */
  readonly side: string | null;
  readonly details: boolean;
  /** The open drawer's name. */
  readonly drawer: string | null;
  /** The open dialog's name; not remembered. */
  readonly dialog: string | null;
  /** The tab whose title is being written; not remembered. */
  readonly renamed: string | null;
  /** The id of what is selected, where a note on it is asked for; not remembered. */
  readonly noted: string | null;
  /** The stop of the guided tour that is shown; not remembered. */
  readonly tour: number | null;
  readonly legend: boolean;
  readonly minimap: boolean;
  readonly outline: boolean;
  /** The invitation to click a line, until a line was clicked once. */
  readonly invite: boolean;
  /** Ids of the actions last chosen in the palette, the last one first. */
  readonly recentActions: readonly string[];
  readonly readerView: ReaderView;
  /** Pixels. */
  readonly sideWidth: number;
  readonly detailsWidth: number;
  readonly drawerHeight: number;
  /** Columns that are not as usual, `table.column`: hidden, or shown where they usually are not. */
  readonly columns: readonly string[];
}

export type LayoutStore = StoreApi<Layout>;

/** Narrowest and widest of what can be resized, in pixels. */
export const LIMITS = {
  sideWidth: [220, 560],
  detailsWidth: [300, 720],
  drawerHeight: [160, 720],
} as const;

export const DEFAULT_LAYOUT: Layout = {
  side: null,
  details: false,
  drawer: null,
  dialog: null,
  renamed: null,
  noted: null,
  tour: null,
  legend: true,
  minimap: false,
  outline: true,
  invite: true,
  recentActions: [],
  readerView: "columns",
  sideWidth: 300,
  detailsWidth: 380,
  drawerHeight: 320,
  columns: [],
};

const NAME = "mailuo.layout";

/** The remembered layout; every change is remembered. A browser that forbids or lacks storage starts from the default. */
export function createLayout(
  storage: Pick<Storage, "getItem" | "setItem"> | null,
  usual: Layout = DEFAULT_LAYOUT,
): LayoutStore {
  const store = createStore<Layout>(() =>
    layoutFromText(
      quietly(() => storage?.getItem(NAME) ?? null),
      usual,
    ),
  );
  store.subscribe((layout) => quietly(() => storage?.setItem(NAME, JSON.stringify(layout))));
  return store;
}

/** What an earlier or a later version wrote is taken as far as it is understood. */
export function layoutFromText(text: string | null, usual: Layout = DEFAULT_LAYOUT): Layout {
  const stored = text === null ? null : quietly((): unknown => JSON.parse(text));
  if (typeof stored !== "object" || stored === null) return usual;
  const given = new Map<string, unknown>(Object.entries(stored));
  const flag = (name: "legend" | "minimap" | "outline" | "invite") =>
    given.get(name) === undefined ? usual[name] : given.get(name) === true;
  const name = (field: "side" | "drawer") => {
    const value = given.get(field);
    return typeof value === "string" ? value : null;
  };
  const recent = given.get("recentActions");
  return {
    side: name("side"),
    // Opens with a selection; without one there is nothing to tell.
    details: false,
    drawer: name("drawer"),
    // Lies over what one came to see.
    dialog: null,
    renamed: null,
    noted: null,
    tour: null,
    legend: flag("legend"),
    minimap: flag("minimap"),
    outline: flag("outline"),
    // Whoever left the page in the middle of the tour is invited to it again.
    invite: flag("invite") || typeof given.get("tour") === "number",
    recentActions: Array.isArray(recent) ? recent.filter((id) => typeof id === "string") : [],
    readerView: READER_VIEWS.find((view) => view === given.get("readerView")) ?? usual.readerView,
    sideWidth: withinLimits("sideWidth", given.get("sideWidth")),
    detailsWidth: withinLimits("detailsWidth", given.get("detailsWidth")),
    drawerHeight: withinLimits("drawerHeight", given.get("drawerHeight")),
    columns: textsFrom(given.get("columns")),
  };
}

export type Resizable = keyof typeof LIMITS;

export function withinLimits(name: Resizable, pixels: unknown): number {
  const [least, most] = LIMITS[name];
  return typeof pixels === "number" && Number.isFinite(pixels)
    ? Math.round(Math.min(most, Math.max(least, pixels)))
    : DEFAULT_LAYOUT[name];
}

function textsFrom(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function quietly<Value>(attempt: () => Value): Value | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
