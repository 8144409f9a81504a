import type { EntityAnswer } from "#model/api.js";

/** What a tab of the details is given. */
export interface DetailTabProps {
  readonly answer: EntityAnswer;
}
