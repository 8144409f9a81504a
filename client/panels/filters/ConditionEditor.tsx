import type { Condition } from "../../core/conditions/condition.js";
import { categoryField, numberField } from "../../core/fields/fields.js";
import { CategoryEditor } from "./CategoryEditor.js";
import { CountEditor } from "./CountEditor.js";
import type { EditorProps } from "./editor-props.js";
import { NodeNote } from "./NodeNote.js";
import { RangeEditor } from "./RangeEditor.js";
import { TextEditor } from "./TextEditor.js";

/** What a condition asks, to be changed. */
export function ConditionEditor({ condition, onChange }: EditorProps<Condition>) {
  switch (condition.kind) {
    case "category": {
      const field = categoryField(condition.field);
      return field === undefined ? null : <CategoryEditor field={field} condition={condition} onChange={onChange} />;
    }
    case "range": {
      const field = numberField(condition.field);
      return field === undefined ? null : <RangeEditor field={field} condition={condition} onChange={onChange} />;
    }
    case "text":
      return <TextEditor condition={condition} onChange={onChange} />;
    case "core":
      return (
        <CountEditor
          label="condition.least"
          count={condition.least}
          onChange={(least) => onChange({ ...condition, least })}
        />
      );
    case "ego":
      return (
        <>
          <NodeNote id={condition.node} />
          <CountEditor
            label="condition.steps"
            count={condition.steps}
            onChange={(steps) => onChange({ ...condition, steps })}
          />
        </>
      );
    default:
      return condition.node === null ? null : <NodeNote id={condition.node} />;
  }
}
