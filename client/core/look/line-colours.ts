/** What colours of lines tell: statuses, in shades of slate, or types of relationships. */
export const LINE_COLOURS = ["status", "relation"] as const;
export type LineColours = (typeof LINE_COLOURS)[number];
