import { UnstyledButton } from "@mantine/core";
import type { CitationStyle } from "../../core/citations/citation-words.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { CopyMenu } from "../parts/CopyMenu.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./questions.module.css";
import { sourceId } from "./Sources.js";
import { partsOf } from "./parts-of-statement.js";
import type { Note, Piece } from "./statement.js";
import type { NumberedStatement } from "./use-statements.js";

interface StatementRowProps {
  readonly statement: NumberedStatement;
  readonly numbers: ReadonlyMap<string, number>;
  readonly copyIn: (style: CitationStyle) => string;
}

/** One statement: what it names can be opened, its numbers lead to the sources below. */
export function StatementRow({ statement: { pieces, notes }, numbers, copyIn }: StatementRowProps) {
  const { t } = useWords();
  return (
    <li className={styles["statement"]}>
      <div className={styles["said"]}>
        {partsOf(pieces).map((part, at) => (
          // Parts and pieces have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at} className={styles[part[0]?.kind === "sentence" ? "quoted" : "part"]}>
            {part.map((piece, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <PieceOf key={index} piece={piece} />
            ))}
          </span>
        ))}
      </div>
      <div className={styles["notes"]}>
        {notes.map((note) => (
          <span key={`${note.text} ${note.evidence.join(" ")}`} className={styles["note"]}>
            {note.text}
            <Citations note={note} numbers={numbers} />
          </span>
        ))}
      </div>
      <span className={styles["copy"]}>
        <CopyMenu label={t("questions.copyStatement")} textIn={copyIn} isSmall />
      </span>
    </li>
  );
}

function PieceOf({ piece }: { readonly piece: Piece }) {
  const core = useCore();
  switch (piece.kind) {
    case "entity":
      return (
        <UnstyledButton className={styles["entityLink"]} onClick={() => void core.show(piece.id)}>
          <TypeIcon type={piece.type} size={14} />
          <span lang="zh-CN">{piece.text}</span>
        </UnstyledButton>
      );
    case "fact":
      return (
        <UnstyledButton className={styles["factLink"]} onClick={() => void core.openEvidence(piece.id)}>
          {piece.text}
        </UnstyledButton>
      );
    case "document":
      return (
        <UnstyledButton className={styles["factLink"]} onClick={() => void core.openReader(piece.id)}>
          {piece.text}
        </UnstyledButton>
      );
    default:
      return <span lang="zh-CN">{piece.text}</span>;
  }
}

/** So many numbers stand behind a note; the rest are among the sources. */
const MOST_NUMBERS = 5;

function Citations({
  note: { evidence },
  numbers,
}: {
  readonly note: Note;
  readonly numbers: ReadonlyMap<string, number>;
}) {
  const { t } = useWords();
  const cited = evidence.flatMap((key) => numbers.get(key) ?? []);
  return (
    <>
      {cited.slice(0, MOST_NUMBERS).map((number) => (
        <UnstyledButton
          key={number}
          className={styles["citation"]}
          aria-label={t("questions.source", { number })}
          onClick={() => leadTo(number)}
        >
          [{number}]
        </UnstyledButton>
      ))}
      {cited.length > MOST_NUMBERS && <span className={styles["rest"]}>+{cited.length - MOST_NUMBERS}</span>}
    </>
  );
}

function leadTo(number: number): void {
  document.querySelector<HTMLElement>(`#${sourceId(number)}`)?.focus();
}
