import { useComputedColorScheme } from "@mantine/core";
import { graphContext } from "../../core/fields/graph-context.js";
import { type MeasureKey, measureKey } from "../../core/measures/measure-key.js";
import { GROUP_COLOUR_COUNT, groupColour, shareColour } from "../../core/measures/measure-look.js";
import { useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { groupName } from "../messages/group-name.js";
import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";

/** What the colours of nodes mean while they tell a measure. */
export function LegendMeasure() {
  const key = useCoreState((state) => measureKey(state.colourBy, graphContext(state)));
  const words = useWords();
  if (key === null) return null;
  const measure = fieldTitle(key.field, words);
  return (
    <ul className={styles["legendRules"]} aria-label={words.t("export.colourBy", { measure })}>
      {key.kind === "scale" ? <Scale measure={measure} /> : <Groups groups={key.groups} others={key.others} />}
    </ul>
  );
}

function Scale({ measure }: { readonly measure: string }) {
  const scheme = useComputedColorScheme("light");
  const { t } = useWords();
  const [least, most] = [shareColour(0, scheme), shareColour(1, scheme)];
  return (
    <li>
      <i className={styles["legendScale"]} style={{ background: `linear-gradient(to right, ${least}, ${most})` }} />
      <span>{t("legend.scale", { measure })}</span>
    </li>
  );
}

function Groups({ groups, others }: Pick<Extract<MeasureKey, { readonly kind: "groups" }>, "groups" | "others">) {
  const dataset = useCoreState((state) => state.dataset);
  const scheme = useComputedColorScheme("light");
  const words = useWords();
  return (
    <>
      {groups.map((group) => {
        const name = groupName(group, dataset, words);
        return (
          <li key={group.number} title={name}>
            <i style={{ background: groupColour(group.number, scheme) }} />
            <span>{name}</span>
          </li>
        );
      })}
      {others > 0 && (
        <li>
          <i style={{ background: groupColour(GROUP_COLOUR_COUNT, scheme) }} />
          <span>{words.t("measures.more", { count: others })}</span>
        </li>
      )}
    </>
  );
}
