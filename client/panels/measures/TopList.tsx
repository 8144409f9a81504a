import { UnstyledButton } from "@mantine/core";
import { nodeName } from "../../core/derive.js";
import { entityTypeOf } from "../../core/entity-type.js";
import type { NodeValue } from "../../core/fields/node-values.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { useWords } from "../messages/words.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./measures.module.css";

const LISTED = 10;

/** The nodes that stand out by a field; a click selects one and brings it to the middle. */
export function TopList({ field, values }: { readonly field: string; readonly values: readonly NodeValue[] }) {
  const core = useCore();
  const nodes = useCoreState((state) => state.dataset.nodes);
  const words = useWords();
  const numbers = new Intl.NumberFormat(words.language, { maximumSignificantDigits: 3 });
  const top = values
    .toSorted(([, one], [, other]) => other - one)
    .flatMap(([id, value]) => {
      const node = nodes.get(id);
      return node === undefined ? [] : [{ node, value }];
    })
    .slice(0, LISTED);
  const show = (id: string) => {
    core.centre([id]);
    void core.select(id);
  };
  return (
    <ol className={styles["top"]} aria-label={words.t("measures.top", { measure: fieldTitle(field, words) })}>
      {top.map(({ node, value }) => (
        <li key={node.id}>
          <UnstyledButton className={styles["entry"]} onClick={() => show(node.id)}>
            <TypeIcon type={entityTypeOf(node) ?? ""} size={15} />
            <span className={styles["entryName"]}>{nodeName(node, words.language)}</span>
            <span className={styles["value"]}>{numbers.format(value)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
