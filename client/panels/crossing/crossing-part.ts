import type { CrossingChoice } from "../../core/crossing/crossing-choice.js";
import type { CrossingIndex } from "../../core/crossing/crossing-index.js";
import type { CrossingTable } from "../../core/crossing/crossing-table.js";

/** What each part of the view is made from. */
export interface CrossingPartProps {
  readonly index: CrossingIndex;
  readonly choice: CrossingChoice;
  readonly table: CrossingTable;
  readonly change: (transition: (choice: CrossingChoice) => CrossingChoice) => void;
}
