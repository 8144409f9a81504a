import type { Sentence } from "#model/language.js";
import { lineAndColumn, refusal, within } from "../../refusal.js";

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called with local names, for prefixes are the writer's choice. */
export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const DEEPEST = 500;

/**
 * Walks through a part of an office file. A document type is refused, for office files have none, and it is where entities are declared:
 * none is expanded, none is fetched.
 *
 * @throws {GraphError} `invalid-file` for what is not well-formed or nested too deep.
 */
export async function walkXml(bytes: Uint8Array, place: string, handler: XmlHandler): Promise<void> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ xmlns: false, position: true });
  const refuse = ({ en, zh }: Sentence, cause?: unknown): never => {
    const where = lineAndColumn(parser.line, parser.columnIndex + 1);
    const why = { en: `${en}; save the file again with its program`, zh: `${zh}；请用原来的程序重新保存文件` };
    throw refusal(within(place, where), why, { cause });
  };
  let depth = 0;
  parser.on("error", (error) => refuse({ en: "this is not well-formed XML", zh: "这不是格式良好的 XML" }, error));
  parser.on("doctype", () =>
    refuse({
      en: "a document type is declared, which office files must not have",
      zh: "声明了文档类型，而办公文件不得有",
    }),
  );
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > DEEPEST)
      refuse({ en: `elements are nested more than ${DEEPEST} deep`, zh: `元素嵌套超过 ${DEEPEST} 层` });
    handler.open(localName(tag.name), localAttributes(tag.attributes));
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    handler.close?.(localName(tag.name));
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.write(decodeXml(bytes)).close();
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localAttributes(attributes: Readonly<Record<string, unknown>>): XmlAttributes {
  const local: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (typeof value === "string") local[localName(name)] = value;
  }
  return local;
}
