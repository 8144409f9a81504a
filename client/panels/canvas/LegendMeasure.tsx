import { useComputedColorScheme } from "@mantine/core";
import { nodeName } from "../../core/derive.js";
import { measureField } from "../../core/fields/measure-fields.js";
import { type MeasureKey, measureKey } from "../../core/measure-key.js";
import { GROUP_COLOUR_COUNT, groupColour, shareColour } from "../../core/measure-look.js";
import { useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";

/** What the colours of nodes mean while they tell a measure. */
export function LegendMeasure() {
  const colourBy = useCoreState((state) => state.colourBy);
  const measures = useCoreState((state) => state.measures);
  const words = useWords();
  const key = measureKey({ colourBy, measures });
  if (key === null) return null;
  const measure = fieldTitle(measureField(key.measure).name, words);
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
  const nodes = useCoreState((state) => state.dataset.nodes);
  const scheme = useComputedColorScheme("light");
  const { t, language } = useWords();
  return (
    <>
      {groups.map(({ number, head, members }) => {
        const node = nodes.get(head);
        const name = t("measures.group", {
          name: node === undefined ? head : nodeName(node, language),
          count: members.length,
        });
        return (
          <li key={number} title={name}>
            <i style={{ background: groupColour(number, scheme) }} />
            <span>{name}</span>
          </li>
        );
      })}
      {others > 0 && (
        <li>
          <i style={{ background: groupColour(GROUP_COLOUR_COUNT, scheme) }} />
          <span>{t("measures.more", { count: others })}</span>
        </li>
      )}
    </>
  );
}
