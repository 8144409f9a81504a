import { type MadeEntry, zipFile } from "./zip-file.js";

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** For tests: a Word file whose body is the given XML, with further parts by their names. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  return officeFile({
    "word/document.xml": `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** For tests: a paragraph, its properties before its text. */
export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** For tests: an Excel file with sheets by name, each the XML of its rows. */
export function excelFile(
  sheets: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
): Buffer {
  const names = Object.keys(sheets);
  return officeFile({
    "xl/workbook.xml": `<workbook xmlns:r="${RELATIONSHIPS}"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join("")}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  });
}

/** For tests: rows of cells that hold their text themselves. */
export function textRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`)
    .join("");
}

function officeFile(parts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(parts).map(([name, content]): MadeEntry => ({ name, content: XML + content }));
  return zipFile([{ name: "[Content_Types].xml", content: `${XML}<Types/>` }, ...entries]);
}
