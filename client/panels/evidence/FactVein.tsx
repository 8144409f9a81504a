import type { FactAnswer } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import { UnstyledButton } from "@mantine/core";
import { useMemo } from "react";
import { isRejected, withVerdict } from "../../core/corrections/rejected.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { isMutual, otherName } from "../../core/scene/derive.js";
import { useCore } from "../frame/page-context.js";
import { useNames } from "../messages/use-names.js";
import { useWords } from "../messages/words.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import { typeVariable } from "../theme.js";
import styles from "./evidence.module.css";
import { FactChips } from "./FactChips.js";
import { factProperties } from "./fact-properties.js";

/** The fact as one vein: from the subject, along the line as the canvas draws it, to the object. */
export function FactVein({ fact, subject, object, correction }: Omit<FactAnswer, "evidence">) {
  const { relationName } = useWords();
  const nameOf = useNames(useMemo(() => [subject, object], [subject, object]));
  const properties = factProperties(fact);
  return (
    <div className={styles["vein"]} data-rejected={isRejected(withVerdict(fact, correction))}>
      <End node={subject} name={nameOf(subject)} />
      <div className={styles["link"]}>
        <span
          className={styles["line"]}
          data-status={properties.status ?? undefined}
          data-mutual={isMutual(fact.type)}
          style={{
            "--line-colour": `var(--status-${properties.status === "problem" ? "done" : (properties.status ?? "done")})`,
            "--head-colour": `var(--status-${properties.status ?? "done"})`,
          }}
          aria-hidden="true"
        />
        <span className={styles["relation"]}>{relationName(fact.type)}</span>
        <FactChips {...properties} />
      </div>
      <End node={object} name={nameOf(object)} />
    </div>
  );
}

function End({ node, name }: { readonly node: GraphNode; readonly name: string }) {
  const core = useCore();
  const { language, t, typeName } = useWords();
  const type = entityTypeOf(node) ?? "";
  const other = language === "zh-CN" ? null : otherName(node, language);
  return (
    <UnstyledButton
      className={styles["end"]}
      style={{ "--type": typeVariable(type) }}
      title={t("details.openNode", { name })}
      onClick={() => void core.select(node.id)}
    >
      <span className={styles["endIcon"]}>
        <TypeIcon type={type} size={15} />
      </span>
      <span className={styles["endName"]}>
        {name}
        {other !== null && <span className={styles["endOther"]}>{other}</span>}
      </span>
      <span className={styles["endType"]}>{typeName(type)}</span>
    </UnstyledButton>
  );
}
