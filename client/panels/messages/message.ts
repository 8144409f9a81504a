/** A text with `{places}`; where the words depend on `{count}`, one for exactly one thing and one for the others: English has a singular, and Chinese can name what is alone. */
export type Message = string | { readonly one?: string; readonly other: string };

export type MessageValues = Readonly<Record<string, string | number>>;
