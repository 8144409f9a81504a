import { Suspense, useState } from "react";
import type { Params } from "#model/query.js";
import { useWords } from "../messages/words.js";
import { Lines } from "../parts/Lines.js";
import styles from "./cypher.module.css";
import { late } from "../parts/late.js";

const CypherBehind = late(
  () => import("./CypherBehind.js"),
  ({ CypherBehind }) => CypherBehind,
);

interface BehindProps {
  readonly queries: readonly string[];
  readonly params: Params;
}

/** The fold below details that shows the queries behind them, fetched when it is opened. */
export function Behind(props: BehindProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles["behind"]} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("cypher.title")}</summary>
      {isOpen && (
        <Suspense fallback={<Lines count={3} />}>
          <CypherBehind {...props} />
        </Suspense>
      )}
    </details>
  );
}
