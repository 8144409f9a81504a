import type { DocumentAnswer } from "#model/api.js";
import { Button } from "@mantine/core";
import IconBook from "@tabler/icons-react/icons/IconBook";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import IconFileUpload from "@tabler/icons-react/icons/IconFileUpload";
import { useEffect, useState } from "react";
import { periodName } from "../evidence/citation.js";
import { useCore, useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { ASKS_ABOVE, FEWER, FewerOrAll } from "../parts/FewerOrAll.js";
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

function DocumentList() {
  const core = useCore();
  const documents = useCoreState((state) => state.documents);
  const { t } = useWords();
  useEffect(() => {
    if (core.state.getState().documents.status === "idle") void core.loadDocuments();
  }, [core]);
  if (documents.status === "failed") {
    return (
      <FailureNote
        title={t("documents.failed")}
        failure={documents.failure}
        onRetry={() => void core.loadDocuments()}
      />
    );
  }
  if (documents.status !== "ready") return <Lines count={5} />;
  const { items, total, truncated } = documents.value;
  if (items.length === 0) return <EmptyNote title={t("canvas.emptyStore")} hint={t("documents.empty")} />;
  return (
    <ul className={styles["cards"]}>
      {items.map((document) => (
        <DocumentCard key={document.key} document={document} />
      ))}
      {truncated && <li className={styles["hint"]}>{t("list.part", { total, shown: items.length })}</li>}
    </ul>
  );
}

function DocumentCard({ document }: { readonly document: DocumentAnswer }) {
  const core = useCore();
  const { t, time } = useWords();
  const period = document.period ?? (document.year === null ? null : String(document.year));
  const origin = [document.issuer ?? document.area, period === null ? null : periodName(period, t)].filter(
    (part) => part !== null,
  );
  return (
    <li className={styles["card"]}>
      <h3 lang="zh-CN">{document.title}</h3>
      {origin.length > 0 && <p>{origin.join(" · ")}</p>}
      <p className={styles["file"]} title={document.file}>
        {document.file}
      </p>
      <p>
        {t("documents.passages", { count: document.passages })} ·{" "}
        {t("documents.mentions", { count: document.mentions })} · {t("documents.facts", { count: document.facts })}
      </p>
      {document.loadedAt !== null && <p>{t("documents.loadedAt", { time: time(document.loadedAt) })}</p>}
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
      disabled={isAdding}
      // The focus was on the question that is gone.
      ref={isAnswered ? takeUp : undefined}
      onClick={() => (facts > ASKS_ABOVE ? setAsked(true) : void core.addDocument(key))}
    >
      {t("documents.show")}
    </Button>
  );
}
