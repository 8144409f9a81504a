import { UnstyledButton, useComputedColorScheme } from "@mantine/core";
import { nodeName } from "../../core/derive.js";
import { measureField } from "../../core/fields/measure-fields.js";
import { type Group, groupsOf, type Measured, type MeasureKind } from "../../core/measure.js";
import { groupColour } from "../../core/measure-look.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
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

function GroupEntry({ group: { number, head, members } }: { readonly group: Group }) {
  const core = useCore();
  const node = useCoreState((state) => state.dataset.nodes.get(head));
  const scheme = useComputedColorScheme("light");
  const { t, language } = useWords();
  const name = node === undefined ? head : nodeName(node, language);
  const show = () => {
    core.choose(members);
    core.centre(members);
  };
  return (
    <li>
      <UnstyledButton className={styles["entry"]} onClick={show}>
        <span className={styles["dot"]} style={{ background: groupColour(number, scheme) }} aria-hidden="true" />
        <span className={styles["entryName"]}>{t("measures.group", { name, count: members.length })}</span>
      </UnstyledButton>
    </li>
  );
}
