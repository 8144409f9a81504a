import { UnstyledButton, useComputedColorScheme } from "@mantine/core";
import { measureField } from "../../core/fields/measure-fields.js";
import { type Group, groupsOf, type Measured, type MeasureKind } from "../../core/measures/measure.js";
import { groupColour } from "../../core/measures/measure-look.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { groupName } from "../messages/group-name.js";
import { useWords } from "../messages/words.js";
import styles from "./measures.module.css";

const LISTED = 12;

/** Groups, named after their most linked node; a click chooses all of one and brings them to the middle. */
export function GroupList({ kind, measured }: { readonly kind: MeasureKind; readonly measured: Measured }) {
  const words = useWords();
  const groups = groupsOf(measured);
  const others = groups.length - LISTED;
  return (
    <>
      <ol
        className={styles["top"]}
        aria-label={words.t("measures.groups", { measure: fieldTitle(measureField(kind).name, words) })}
      >
        {groups.slice(0, LISTED).map((group) => (
          <GroupEntry key={group.number} group={group} />
        ))}
      </ol>
      {others > 0 && <p className={styles["state"]}>{words.t("measures.more", { count: others })}</p>}
    </>
  );
}

function GroupEntry({ group }: { readonly group: Group }) {
  const core = useCore();
  const dataset = useCoreState((state) => state.dataset);
  const scheme = useComputedColorScheme("light");
  const words = useWords();
  const show = () => {
    core.choose(group.members);
    core.centre(group.members);
  };
  return (
    <li>
      <UnstyledButton className={styles["entry"]} onClick={show}>
        <span className={styles["dot"]} style={{ background: groupColour(group.number, scheme) }} aria-hidden="true" />
        <span className={styles["entryName"]}>{groupName(group, dataset, words)}</span>
      </UnstyledButton>
    </li>
  );
}
