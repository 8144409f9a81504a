import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { seenTitle } from "../../core/tabs/tabs.js";
import { valueOf } from "../../core/loadable.js";
import { actionName } from "../actions/action.js";
import { ACTIONS } from "../actions/registry.js";
import { useCore, useCoreState, usePage } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { ViewCard } from "./ViewCard.js";
import styles from "./views.module.css";

/** Named views: what is seen, kept under a title and opened again. */
export function Views() {
  const core = useCore();
  const views = useCoreState((state) => state.views);
  const work = useCoreState((state) => state.viewWork);
  const { t } = useWords();
  useEffect(() => void core.loadViews(), [core]);
  const known = valueOf(views);
  const failure = views.status === "failed" ? views.failure : (known?.failure ?? null);
  return (
    <>
      <SaveForm />
      <TabButtons />
      {work.status === "failed" && <FailureNote title={t("views.workFailed")} failure={work.failure} />}
      <Removed />
      {failure !== null && (
        <FailureNote title={t("views.failed")} failure={failure} onRetry={() => void core.loadViews()} />
      )}
      {views.status === "loading" && known === undefined && <Lines count={4} />}
      {known?.items.length === 0 && failure === null && (
        <EmptyNote title={t("views.empty")} hint={t("views.emptyHint")} />
      )}
      <ul className={styles["views"]} aria-label={t("views.title")}>
        {known?.items.map((view) => (
          <ViewCard key={`${view.place} ${view.id}`} view={view} />
        ))}
      </ul>
    </>
  );
}

function SaveForm() {
  const core = useCore();
  const isReader = useCoreState((state) => state.session?.role === "reader");
  const isBusy = useCoreState((state) => state.viewWork.status === "loading");
  const [title, setTitle] = useState(() => seenTitle(core.state.getState().tabs) ?? "");
  const input = useRef<HTMLInputElement>(null);
  const { t } = useWords();
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = title.trim();
    if (wanted === "" || isBusy) return;
    await core.saveView(wanted);
    if (core.state.getState().viewWork.status !== "failed") setTitle("");
  };
  return (
    <form className={styles["save"]} onSubmit={(event) => void save(event)}>
      <TextInput
        ref={input}
        id="view-title"
        size="sm"
        label={t("views.name")}
        placeholder={t("views.namePlaceholder")}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" disabled={title.trim() === ""} loading={isBusy}>
        {t("views.save")}
      </Button>
      {isReader && <p className={styles["quiet"]}>{t("views.keptHere")}</p>}
    </form>
  );
}

/** What is seen can be left as it is, and gone on with beside it. */
function TabButtons() {
  const page = usePage();
  const words = useWords();
  const actions = ACTIONS.filter(({ id }) => id === "tabs.fork" || id === "tabs.new");
  return (
    <div className={styles["tabs"]}>
      {actions.map((action) => {
        const { id, icon: Icon, run } = action;
        return (
          <Button
            key={id}
            size="compact-sm"
            variant="subtle"
            leftSection={Icon !== undefined && <Icon size={15} stroke={1.7} />}
            onClick={() => run(page)}
          >
            {actionName(action, words)}
          </Button>
        );
      })}
    </div>
  );
}

function Removed() {
  const core = useCore();
  const removed = useCoreState((state) => state.removedView);
  const { t } = useWords();
  return (
    <div role="status">
      {removed !== null && (
        <p className={styles["removed"]}>
          {t("views.removed", { title: removed.title })}
          <Button size="compact-xs" variant="subtle" onClick={() => void core.restoreView()}>
            {t("views.restore")}
          </Button>
        </p>
      )}
    </div>
  );
}
