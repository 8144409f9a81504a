/** A text with `{places}`; where the words depend on `{count}`, one text a plural category of the language. */
export type Message = string | { readonly one?: string; readonly other: string };

export type MessageValues = Readonly<Record<string, string | number>>;
