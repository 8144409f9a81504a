import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { getDocumentProxy } from "unpdf";
import { z } from "zod";
import { GraphError } from "#model/problem.js";
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
    if (bytes.length > MAX_BYTES) throw refusal(place, "the file has more than 200 MB; split it", "too-large");
    refuseBombs(bytes, place);
    const document = await openPdf(bytes, place);
    try {
      return await readPages(document, place);
    } catch (error) {
      throw error instanceof GraphError ? error : refusal(place, BROKEN, "invalid-file", error);
    } finally {
      await document.destroy();
    }
  },
};

const BROKEN = "the PDF is damaged; get it from its source again, or print it anew as PDF";

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
    throw refusal(
      place,
      isLocked ? "the PDF needs a password; save it without one first" : BROKEN,
      "invalid-file",
      error,
    );
  }
}

/** Adobe's maps for the Chinese encodings that fonts may name instead of bringing a table of their own. */
function characterMaps(): string {
  const beside = fileURLToPath(new URL("cmaps/", import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL("../../../../loaders/format/pdf/cmaps/", import.meta.url));
}

async function readPages(document: PdfDocument, place: string): Promise<TextContent> {
  if (document.numPages > MOST_PAGES) {
    throw refusal(
      place,
      `the PDF has ${document.numPages} pages, more than the ${MOST_PAGES} that are read; split it`,
      "too-large",
    );
  }
  const pages: PageLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(linesOfPage(await itemsOfPage(page, `${place}, page ${number}`), number - 1));
    page.cleanup();
  }
  refuseUnreadable(pages, place);
  const content = extractedContent(paragraphsOf(withoutFurniture(pages)));
  const blank = pages.flatMap((lines, page) => (lines.length === 0 ? [page + 1] : []));
  if (blank.length === 0) return content;
  const which = `page${blank.length === 1 ? "" : "s"} ${blank.slice(0, 10).join(", ")}${blank.length > 10 ? ", …" : ""}`;
  return { ...content, problems: [`${place}, ${which}: no text is there, perhaps a scanned picture; it is left out.`] };
}

/** Piece by piece, for a page may draw a form that draws a form ten times that draws a form ten times, … */
async function itemsOfPage(page: PdfPage, place: string): Promise<readonly TextItem[]> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    items.push(...TextChunk.parse(value).items);
    if (items.length > MOST_ITEMS) {
      await reader.cancel(new Error("enough"));
      throw refusal(place, `there are more than ${MOST_ITEMS} pieces of text; print it anew as PDF`, "too-large");
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
  if (text.length < 5 * pages.length) {
    throw refusal(
      place,
      "the PDF has no text layer, so it is a scan; make its text readable with an OCR program first",
    );
  }
  const lost = text.match(/[\p{Cc}\uE000-\uF8FF\uFFFD]/gu)?.length ?? 0;
  if (lost * 5 > text.length) {
    throw refusal(place, "the PDF does not say which characters its signs are; save it as text, or use an OCR program");
  }
}

function refusal(
  place: string,
  why: string,
  code: "invalid-file" | "too-large" = "invalid-file",
  cause?: unknown,
): GraphError {
  return new GraphError(code, `${place}: ${why}.`, cause === undefined ? {} : { cause });
}
