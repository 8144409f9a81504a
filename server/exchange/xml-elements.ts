import { SaxesParser } from "saxes";
import { fileProblem, type Place } from "./read-items.js";

export interface XmlOpening {
  readonly kind: "open";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: Place;
}

export type XmlEvent =
  | XmlOpening
  | { readonly kind: "close"; readonly name: string; readonly text: string; readonly place: Place };

/**
 * The elements of an XML file as they open and close, by their names without prefix; `text` is what stands directly in the element. Throws
 * `invalid-file` for what is no well-formed XML, or has a DTD with declarations of its own.
 */
export async function* xmlEvents(text: AsyncIterable<string>, file: string): AsyncGenerator<XmlEvent> {
  const parser = new SaxesParser({ xmlns: true });
  let events: XmlEvent[] = [];
  const texts: string[] = [];
  const place = (): Place => ({ file, line: parser.line });
  parser.on("error", (error) => {
    throw fileProblem(
      place(),
      { en: `this is not well-formed XML (${reasonOf(error)}).`, zh: `这不是格式良好的 XML（${reasonOf(error)}）。` },
      error,
    );
  });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("<!"))
      throw fileProblem(place(), { en: "declarations in a DTD are not read.", zh: "不读取 DTD 中的声明。" });
  });
  parser.on("opentag", ({ local, attributes }) => {
    const values = Object.values(attributes).map(({ local, value }): [string, string] => [local, value]);
    texts.push("");
    events.push({ kind: "open", name: local, attributes: new Map(values), place: place() });
  });
  const add = (more: string): void => {
    if (texts.length > 0) texts[texts.length - 1] += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ local }) => {
    events.push({ kind: "close", name: local, text: texts.pop() ?? "", place: place() });
  });
  for await (const chunk of text) {
    parser.write(chunk);
    yield* events;
    events = [];
  }
  parser.close();
  yield* events;
}

/** `5:3: unclosed tag: node` → `unclosed tag: node` */
function reasonOf(error: Error): string {
  return error.message.replace(/^(?:[^:]*:)?\d+:\d+: /u, "").replace(/\.$/u, "");
}
