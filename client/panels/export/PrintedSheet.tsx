import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import type { FactGroup, PrintSheet } from "../../export/print-sheet.js";
import { useWords } from "../messages/words.js";
import "./print.css";

interface PrintedSheetProps {
  readonly sheet: PrintSheet;
  /** The browser has printed it, or people called it off. */
  readonly onPrinted: () => void;
}

/** Stands beside the page, seen on paper alone; opens the browser's print window once it is there. */
export function PrintedSheet({ sheet, onPrinted }: PrintedSheetProps) {
  const { t } = useWords();
  useEffect(() => {
    const { title } = document;
    // What browsers offer as the file's name.
    document.title = sheet.title;
    window.addEventListener("afterprint", onPrinted);
    window.print();
    return () => {
      window.removeEventListener("afterprint", onPrinted);
      document.title = title;
    };
  }, [sheet, onPrinted]);
  return createPortal(
    <article className="print-sheet" data-testid="print-sheet">
      <h1>{sheet.title}</h1>
      {sheet.captions.map((line) => (
        <p key={line} className="caption">
          {line}
        </p>
      ))}
      {sheet.picture !== null && <Picture svg={sheet.picture} />}
      <h2>{t(sheet.isOfSelection ? "export.print.factsOfSelection" : "export.print.facts")}</h2>
      {sheet.groups.map((group) => (
        <Facts key={group.relation} group={group} />
      ))}
      {sheet.notes.length > 0 && <h2>{t("export.print.notes")}</h2>}
      {sheet.notes.map(({ id, subject, text }) => (
        <p key={id} className="note">
          <b>{subject}</b>
          {text}
        </p>
      ))}
      {sheet.sentences.length > 0 && <h2>{t("export.print.sentences")}</h2>}
      <ol lang="zh-CN">
        {sheet.sentences.map(({ key, text, source }) => (
          <li key={key}>
            {text}
            <small>{source}</small>
          </li>
        ))}
      </ol>
      {sheet.missing > 0 && <p>{t("export.print.missing", { count: sheet.missing })}</p>}
    </article>,
    document.body,
  );
}

function Picture({ svg }: { readonly svg: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Read as XML and taken over as elements: what stands in it is what the export wrote, all texts escaped.
    const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
    frame.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return <div className="picture" ref={frame} />;
}

function Facts({ group: { relation, facts } }: { readonly group: FactGroup }) {
  const { t } = useWords();
  return (
    <table>
      <caption>{t("export.print.group", { relation, count: facts.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("export.print.subject")}</th>
          <th scope="col">{t("export.print.object")}</th>
          <th scope="col">{t("export.print.year")}</th>
          <th scope="col">{t("export.print.status")}</th>
          <th scope="col">{t("export.print.basis")}</th>
          <th scope="col">{t("export.print.numbers")}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.id}>
            <td>{fact.subject}</td>
            <td>{fact.object}</td>
            <td>{fact.year}</td>
            <td>{fact.status}</td>
            <td>{fact.basis}</td>
            <td>{fact.sentences.join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
