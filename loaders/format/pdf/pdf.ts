import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { getDocumentProxy } from "unpdf";
import { z } from "zod";
import { GraphError } from "#model/problem.js";
import { refusal, remark, within, type Place } from "../../refusal.js";
import { extractedContent } from "../extracted-text.js";
import type { FileFormat, TextContent } from "../file-format.js";
import { headOf } from "../text-formats.js";
import { withoutFurniture } from "./page-furniture.js";
import { linesOfPage, type PageLine, type TextItem } from "./page-lines.js";
import { paragraphsOf } from "./paragraphs.js";
import { refuseBombs } from "./streams.js";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

const MAX_BYTES = 200_000_000;
const MOST_PAGES = 2_000;
/** Of one page; one that is set character by character has some two thousand. */
const MOST_ITEMS = 20_000;

/**
 * The text layer of a PDF: wrapped lines joined to paragraphs, running titles and page numbers left out. Scripts are not run, nothing is
 * fetched, pictures are not looked at.
 */
export const pdf: FileFormat = {
  name: "PDF",
  extensions: ["pdf"],
  isBinary: true,
  recognises: (bytes) => headOf(bytes.subarray(0, 1024)).includes("%PDF-"),
  read: async (bytes, place) => {
    if (bytes.length > MAX_BYTES) {
      const why = { en: "the file has more than 200 MB; split it", zh: "文件超过 200 MB；请拆分" };
      throw refusal(place, why, { code: "too-large" });
    }
    refuseBombs(bytes, place);
    const document = await openPdf(bytes, place);
    try {
      return await readPages(document, place);
    } catch (error) {
      throw error instanceof GraphError ? error : refusal(place, BROKEN, { cause: error });
    } finally {
      await document.destroy();
    }
  },
};

const BROKEN = {
  en: "the PDF is damaged; get it from its source again, or print it anew as PDF",
  zh: "PDF 已损坏；请从来源重新获取，或重新打印为 PDF",
};
const LOCKED = {
  en: "the PDF needs a password; save it without one first",
  zh: "PDF 需要密码；请先存为不加密的文件",
};

async function openPdf(bytes: Uint8Array, place: string): Promise<PdfDocument> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // PDF.js takes the buffer away from its owner.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      cMapUrl: characterMaps(),
      cMapPacked: true,
      useSystemFonts: false,
      disableFontFace: true,
      isEvalSupported: false,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw refusal(place, isLocked ? LOCKED : BROKEN, { cause: error });
  }
}

/** Adobe's maps for the Chinese encodings that fonts may name instead of bringing a table of their own. */
function characterMaps(): string {
  const beside = fileURLToPath(new URL("cmaps/", import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL("../../../../loaders/format/pdf/cmaps/", import.meta.url));
}

async function readPages(document: PdfDocument, place: string): Promise<TextContent> {
  if (document.numPages > MOST_PAGES) {
    const why = {
      en: `the PDF has ${document.numPages} pages, more than the ${MOST_PAGES} that are read; split it`,
      zh: `PDF 有 ${document.numPages} 页，超过读取上限 ${MOST_PAGES} 页；请拆分`,
    };
    throw refusal(place, why, { code: "too-large" });
  }
  const pages: PageLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(
      linesOfPage(await itemsOfPage(page, within(place, { en: `page ${number}`, zh: `第 ${number} 页` })), number - 1),
    );
    page.cleanup();
  }
  refuseUnreadable(pages, place);
  const content = extractedContent(paragraphsOf(withoutFurniture(pages)));
  const blank = pages.flatMap((lines, page) => (lines.length === 0 ? [page + 1] : []));
  if (blank.length === 0) return content;
  const [first, more] = [blank.slice(0, 10), blank.length > 10];
  const which = {
    en: `page${blank.length === 1 ? "" : "s"} ${first.join(", ")}${more ? ", …" : ""}`,
    zh: `第 ${first.join("、")}${more ? "、…" : ""} 页`,
  };
  const why = {
    en: "no text is there, perhaps a scanned picture; it is left out",
    zh: "没有文字，可能是扫描的图片；已略去",
  };
  return { ...content, problems: [remark(within(place, which), why)] };
}

/** Piece by piece, for a page may draw a form that draws a form ten times that draws a form ten times, … */
async function itemsOfPage(page: PdfPage, place: Place): Promise<readonly TextItem[]> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    items.push(...TextChunk.parse(value).items);
    if (items.length > MOST_ITEMS) {
      await reader.cancel(new Error("enough"));
      const why = {
        en: `there are more than ${MOST_ITEMS} pieces of text; print it anew as PDF`,
        zh: `文字片段超过 ${MOST_ITEMS} 个；请重新打印为 PDF`,
      };
      throw refusal(place, why, { code: "too-large" });
    }
  }
}

const TextChunk = z.object({
  items: z.array(z.object({ str: z.string(), transform: z.array(z.number()), width: z.number() })),
});

function refuseUnreadable(pages: readonly (readonly PageLine[])[], place: string): void {
  const text = pages
    .flat()
    .map((line) => line.text)
    .join("");
  // The numbers of its pages are no text of a scan.
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 5 * pages.length) {
    throw refusal(place, {
      en: "the PDF has no text layer, so it is a scan; make its text readable with an OCR program first",
      zh: "PDF 没有文字层，是扫描件；请先用 OCR 程序识别文字",
    });
  }
  const lost = text.match(/[\p{Cc}\uE000-\uF8FF\uFFFD]/gu)?.length ?? 0;
  if (lost * 5 > text.length) {
    throw refusal(place, {
      en: "the PDF does not say which characters its signs are; save it as text, or use an OCR program",
      zh: "PDF 没有说明其字形对应的字符；请存为文本，或使用 OCR 程序",
    });
  }
}
