import { lazy, Suspense } from "react";
import type { SidePanel as Name } from "../frame/layout.js";
import { useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { Lines } from "../parts/Lines.js";
import { PanelHead } from "../parts/PanelHead.js";
import { Filters } from "./Filters.js";
import styles from "./side.module.css";

const Documents = lazy(() => import("./Documents.js").then((module) => ({ default: module.Documents })));
const Questions = lazy(() => import("./Questions.js").then((module) => ({ default: module.Questions })));

const PANELS = { filters: Filters, questions: Questions, documents: Documents } as const;

export function SidePanel({ panel }: { readonly panel: Name }) {
  const layout = useLayoutStore();
  const { t } = useWords();
  const Panel = PANELS[panel];
  return (
    <>
      <PanelHead title={t(`${panel}.title`)} onClose={() => layout.setState({ side: null })} />
      <div className={styles["content"]}>
        <Suspense fallback={<Lines count={5} />}>
          <Panel />
        </Suspense>
      </div>
    </>
  );
}
