import { UnstyledButton } from "@mantine/core";
import { entityTypeOf } from "../../core/names/entity-type.js";
import type { NodeValue } from "../../core/fields/node-values.js";
import { namesOnCanvas } from "../../core/names/scope.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { useWords } from "../messages/words.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./measures.module.css";

const LISTED = 10;

/** The nodes that stand out by a field; a click selects one and brings it to the middle. */
export function TopList({ field, values }: { readonly field: string; readonly values: readonly NodeValue[] }) {
  const core = useCore();
  const dataset = useCoreState((state) => state.dataset);
  const words = useWords();
  const numbers = new Intl.NumberFormat(words.language, { maximumSignificantDigits: 3 });
  const top = values
    .toSorted(([, one], [, other]) => other - one)
    .flatMap(([id, value]) => {
      const node = dataset.nodes.get(id);
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
            <span className={styles["entryName"]}>{namesOnCanvas(dataset, words.language).get(node.id)}</span>
            <span className={styles["value"]}>{numbers.format(value)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
