import type { DocumentAnswer, DocumentsAnswer } from "#model/api.js";
import { Button } from "@mantine/core";
import IconBook from "@tabler/icons-react/icons/IconBook";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import IconFileUpload from "@tabler/icons-react/icons/IconFileUpload";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { valueOf } from "../../core/loadable.js";
import { periodName } from "../evidence/citation.js";
import { useCore, useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { ASKS_ABOVE, FEWER, FewerOrAll } from "../parts/FewerOrAll.js";
import { FindField } from "../parts/FindField.js";
import { Lines } from "../parts/Lines.js";
import { takeUp } from "../parts/take-up.js";
import styles from "./side.module.css";

export function Documents() {
  const role = useCoreState((state) => state.session?.role);
  const layout = useLayoutStore();
  const { t } = useWords();
  return (
    <>
      {role !== "reader" && (
        <div className={styles["section"]}>
          <Button
            size="compact-sm"
            leftSection={<IconFileUpload size={15} stroke={1.7} />}
            onClick={() => layout.setState({ dialog: "uploads" })}
          >
            {t("uploads.open")}
          </Button>
        </div>
      )}
      <DocumentList />
    </>
  );
}

/** So many cards are drawn at once: each has its buttons. */
const A_PAGE = 50;

function DocumentList() {
  const core = useCore();
  const all = useCoreState((state) => state.documents);
  const words = useCoreState((state) => state.documentWords);
  const found = useCoreState((state) => state.foundDocuments);
  const { t } = useWords();
  useEffect(() => {
    if (core.state.getState().documents.status === "idle") void core.loadDocuments();
  }, [core]);
  const documents = words === "" ? all : found;
  const answer = valueOf(documents);
  const isEmptyStore = words === "" && answer?.total === 0;
  if (isEmptyStore) return <EmptyNote title={t("canvas.emptyStore")} hint={t("documents.empty")} />;
  const retry = () => void (words === "" ? core.loadDocuments() : core.findDocuments(words));
  return (
    <>
      {/* What was looked for can be taken back also where hardly any are left, or the list comes anew. */}
      {(words !== "" || (valueOf(all)?.total ?? 0) > 1) && <Finder total={answer?.total} />}
      {documents.status === "failed" && (
        <FailureNote title={t("documents.failed")} failure={documents.failure} onRetry={retry} />
      )}
      {documents.status === "loading" && answer === undefined && <Lines count={5} />}
      {answer?.total === 0 && <EmptyNote title={t("documents.none", { query: words })} />}
      {answer !== undefined && answer.total > 0 && (
        <Cards key={words} answer={answer} isLoading={documents.status === "loading"} />
      )}
    </>
  );
}

interface CardsProps {
  readonly answer: DocumentsAnswer;
  readonly isLoading: boolean;
}

function Cards({ answer: { items, total }, isLoading }: CardsProps) {
  const core = useCore();
  const { t } = useWords();
  const [shown, setShown] = useState(A_PAGE);
  const more = () => {
    setShown(shown + A_PAGE);
    if (shown + A_PAGE > items.length) void core.moreDocuments();
  };
  return (
    <ul className={styles["cards"]}>
      {items.slice(0, shown).map((document) => (
        <DocumentCard key={document.key} document={document} />
      ))}
      {total > shown && (
        <li className={styles["more"]}>
          <Button variant="subtle" size="compact-sm" loading={isLoading} onClick={more}>
            {t("action.moreCount", { count: Math.min(A_PAGE, total - shown) })}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** Milliseconds after the last key, as in the page's own search. */
const PAUSE = 150;

/** Takes the words that documents are found by, and tells how many have them. */
function Finder({ total }: { readonly total: number | undefined }) {
  const core = useCore();
  const { t } = useWords();
  const [text, setText] = useState(core.state.getState().documentWords);
  const find = useDebouncedCallback((words: string) => void core.findDocuments(words), PAUSE);
  return (
    <div className={styles["finder"]}>
      <FindField
        label={t("documents.find")}
        value={text}
        onChange={(value) => {
          setText(value);
          find(value);
        }}
      />
      <p role="status">{total !== undefined && t("details.documents", { count: total })}</p>
    </div>
  );
}

function DocumentCard({ document }: { readonly document: DocumentAnswer }) {
  const core = useCore();
  const { t, time } = useWords();
  const period = document.period ?? (document.year === null ? null : String(document.year));
  const origin = [document.issuer ?? document.area, period === null ? null : periodName(period, t)].filter(
    (part) => part !== null,
  );
  const loaded = document.loadedAt === null ? null : t("documents.loadedAt", { time: time(document.loadedAt) });
  const file = [loaded, document.file].filter((part) => part !== null).join(" · ");
  return (
    <li className={styles["card"]}>
      <h3 lang="zh-CN">{document.title}</h3>
      {origin.length > 0 && <p>{origin.join(" · ")}</p>}
      <p>
        {t("documents.passages", { count: document.passages })} ·{" "}
        {t("documents.mentions", { count: document.mentions })} · {t("documents.facts", { count: document.facts })}
      </p>
      <p className={styles["file"]} title={file}>
        {file}
      </p>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconBook size={15} stroke={1.7} />}
        onClick={() => void core.openReader(document.key)}
      >
        {t("documents.read")}
      </Button>
      {document.facts > 0 && <ToGraph document={document} />}
    </li>
  );
}

/** Puts all that a document states on the graph; of a large table it is asked first whether it shall be all. */
function ToGraph({ document: { key, facts } }: { readonly document: DocumentAnswer }) {
  const core = useCore();
  const isAdding = useCoreState(({ pending }) => pending.has("add"));
  const [isAsked, setAsked] = useState(false);
  const [isAnswered, setAnswered] = useState(false);
  const { t } = useWords();
  const leave = () => {
    setAsked(false);
    setAnswered(true);
  };
  if (isAsked) {
    return (
      <FewerOrAll
        reason={t("documents.many", { count: facts })}
        fewer={t("workbench.mostLinked", { count: FEWER })}
        all={t("documents.all")}
        onAnswer={(most) => {
          leave();
          void core.addDocument(key, most);
        }}
        onCancel={leave}
      />
    );
  }
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconTopologyStar3 size={15} stroke={1.7} />}
      // The focus was on the question that is gone; a disabled button could not take it.
      data-disabled={isAdding}
      aria-disabled={isAdding}
      ref={isAnswered ? takeUp : undefined}
      onClick={() => !isAdding && (facts > ASKS_ABOVE ? setAsked(true) : void core.addDocument(key))}
    >
      {t("documents.show")}
    </Button>
  );
}
