import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Params } from "#model/query.js";
import { useCore, useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { copyText } from "../parts/copy-text.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { defaultParams } from "../workbench/default-params.js";
import styles from "./cypher.module.css";

interface CypherBehindProps {
  /** Names of the catalogue's queries that were asked with `params`. */
  readonly queries: readonly string[];
  readonly params: Params;
}

/** The queries that what is shown comes from, as the catalogue has them: to be copied, or run and changed in the workbench. */
export function CypherBehind({ queries, params }: CypherBehindProps) {
  const core = useCore();
  const catalogue = useCoreState((state) => state.queries);
  const { t } = useWords();
  useEffect(() => {
    if (core.state.getState().queries.status === "idle") void core.loadQueries();
  }, [core]);
  if (catalogue.status === "failed") {
    return (
      <FailureNote title={t("questions.failed")} failure={catalogue.failure} onRetry={() => void core.loadQueries()} />
    );
  }
  if (catalogue.status !== "ready") return <Lines count={3} />;
  const found = queries.flatMap((name) => catalogue.value.items.find((query) => query.name === name) ?? []);
  return (
    <ul className={styles["queries"]}>
      {found.map((query) => (
        <Behind key={query.name} query={query} params={{ ...defaultParams(query.params), ...params }} />
      ))}
    </ul>
  );
}

interface BehindProps {
  readonly query: { readonly title: string; readonly titleZh: string; readonly text: string };
  readonly params: Params;
}

function Behind({ query, params }: BehindProps) {
  const core = useCore();
  const layout = useLayoutStore();
  const { language, t } = useWords();
  const openInWorkbench = () => {
    layout.setState({ drawer: "workbench" });
    core.setQuery(query.text, params);
  };
  return (
    <li>
      <details>
        <summary>{language === "en" ? query.title : query.titleZh}</summary>
        <pre className={styles["text"]}>{query.text}</pre>
        <p className={styles["params"]}>
          {t("workbench.parameters")} <code>{JSON.stringify(params)}</code>
        </p>
        <div className={styles["actions"]}>
          <CopyQuery text={query.text} />
          <Button size="compact-sm" variant="light" onClick={openInWorkbench}>
            {t("cypher.open")}
          </Button>
        </div>
      </details>
    </li>
  );
}

/** Milliseconds for which the button says that it has copied. */
const SAID_FOR = 2000;

function CopyQuery({ text }: { readonly text: string }) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  const copy = async () => {
    const isCopied = await copyText(text);
    setOutcome(isCopied ? "copied" : "refused");
    setTimeout(() => setOutcome("none"), SAID_FOR);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => void copy()}>
        {t(outcome === "copied" ? "action.copied" : "cypher.copy")}
      </Button>
      <span role="status">{outcome === "refused" && t("evidence.copyFailed")}</span>
    </>
  );
}
