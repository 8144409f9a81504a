import type { DocumentSummary, MergesAnswer } from "#model/api.js";
import { UnstyledButton } from "@mantine/core";
import { useEffect } from "react";
import { tellingTitle } from "../evidence/telling-title.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import styles from "./names.module.css";
import type { DetailTabProps } from "./detail-tab-props.js";

/** How each report names the entity, and why these names are taken for one thing. */
export function Names({ answer }: DetailTabProps) {
  const core = useCore();
  const { id } = answer.entity;
  const merges = useCoreState((state) => state.merges);
  const { t } = useWords();
  const documents = new Map(answer.documents.items.map((document) => [document.key, document]));
  useEffect(() => {
    if (core.state.getState().selection?.id === id) void core.loadMerges();
  }, [core, id]);
  if (merges.status === "failed") {
    return <FailureNote title={t("names.failed")} failure={merges.failure} onRetry={() => void core.loadMerges()} />;
  }
  if (merges.status !== "ready") return <Lines count={4} />;
  const { items, total, truncated } = merges.value;
  if (items.length === 0) return <EmptyNote title={t("names.none")} />;
  return (
    <div className={styles["names"]}>
      <p className={styles["note"]}>{t("names.intro")}</p>
      {items.map((item) => (
        <Naming key={item.document} item={item} document={documents.get(item.document)} />
      ))}
      {truncated && <p className={styles["note"]}>{t("list.part", { total, shown: items.length })}</p>}
    </div>
  );
}

type Item = MergesAnswer["items"][number];

interface NamingProps {
  readonly item: Item;
  /** Absent where there are more documents than were told. */
  readonly document: DocumentSummary | undefined;
}

function Naming({ item: { document: key, title, name, identity, forms }, document }: NamingProps) {
  const { t, named } = useWords();
  return (
    <section className={styles["document"]}>
      <h4 lang="zh-CN">{name}</h4>
      <p className={styles["note"]} lang="zh-CN">
        {document === undefined ? title : tellingTitle(document, t)}
      </p>
      {identity !== null && (
        <p className={styles["reason"]}>{t("names.same", { reason: named("nameRule", identity) })}</p>
      )}
      <ul>
        {forms.map((form) => (
          <Form key={form.form} document={key} form={form} />
        ))}
      </ul>
    </section>
  );
}

interface FormProps {
  readonly document: string;
  readonly form: Item["forms"][number];
}

function Form({ document, form: { form, rule, passage, text } }: FormProps) {
  const core = useCore();
  const { t, named } = useWords();
  return (
    <li>
      <span lang="zh-CN" className={styles["form"]}>
        {form}
      </span>{" "}
      <span className={styles["reason"]}>
        {named("nameRule", rule)}
        {text?.includes(form) === false && ` · ${t("names.otherName")}`}
      </span>
      {text !== null && (
        <UnstyledButton
          className={styles["sentence"]}
          title={t("evidence.open")}
          lang="zh-CN"
          onClick={() => void core.openReader(document, passage)}
        >
          <Marked text={text} form={form} />
        </UnstyledButton>
      )}
    </li>
  );
}

/** The sentence with the form marked where it stands in it. */
function Marked({ text, form }: { readonly text: string; readonly form: string }) {
  const at = text.indexOf(form);
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{form}</mark>
      {text.slice(at + form.length)}
    </>
  );
}
