import type { Properties } from "#model/graph.js";
import { useWords } from "../messages/words.js";
import styles from "./details.module.css";

/** All that is kept about a node, names in the reader's language where the catalogue has them. */
export function PropertyList({ properties }: { readonly properties: Properties }) {
  const { named, t } = useWords();
  const given = Object.entries(properties).filter(([, value]) => isGiven(value));
  return (
    <dl className={styles["properties"]}>
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{named("property", name)}</dt>
          <dd>{Array.isArray(value) ? value.join(t("list.comma")) : String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function isGiven(value: Properties[string] | undefined): boolean {
  return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}
