import type { FormattedText } from "./formatted-text.js";

/** A file's text as it is kept and quoted, and the same by lines. */
export interface TextContent {
  readonly kind: "text";
  /** The decoded text; of a file that is not text, the text that was taken out of it. */
  readonly original: string;
  readonly formatted: FormattedText;
}

/** One kind of file. A new kind is one file with such a value, and its line in `formats.ts`. */
export interface FileFormat<Content = TextContent> {
  /** As messages and `--help` call it: `Word`. */
  readonly name: string;
  /** In lower case, without dot. */
  readonly extensions: readonly string[];
  /** Binary kinds are known by their bytes whatever the file is called; of text the name says more than the bytes. */
  readonly isBinary: boolean;
  /** Whether the bytes look like this kind. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /**
   * @param place names the file in messages.
   * @throws {GraphError} `invalid-file` or `too-large`, with a sentence that names file and place.
   */
  readonly read: (bytes: Uint8Array, place: string) => Content | Promise<Content>;
}
