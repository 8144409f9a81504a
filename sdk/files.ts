import { textFrom } from "./request.js";

/** A file to send: what a browser's input gives, or bytes or text with a name. */
export type SentFile = File | { readonly name: string; readonly content: string | Uint8Array<ArrayBuffer> };

/** A form with files and what is said of them besides. */
export function formFrom(files: readonly SentFile[], said: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) if (value !== undefined) form.append(name, textFrom(value));
  for (const file of files) {
    if (file instanceof File) form.append("file", file);
    else form.append("file", new Blob([file.content]), file.name);
  }
  return form;
}
