import { entityKeys } from "../expansion/bring-actions.js";
import type { Condition } from "../conditions/condition.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { fetchedPart } from "../fetched-part.js";
import { categoryField, numberField } from "../fields/fields.js";
import type { Field } from "../fields/field.js";
import { createGathering } from "./gathering.js";
import { fetchDocuments, unlistedDocuments } from "./known-documents.js";
import type { State } from "../state.js";

type GatheringActions = Pick<Core, "loadDocuments" | "countMentions"> & {
  /** Asks anew for all that was asked for, since the graph may say something else now. */
  readonly regather: () => Promise<void>;
};

/**
 * Sees to it that what fields ask for is known, however they came to be asked for: by hand, by undoing or from a link; and that it is
 * known of what joins the canvas too.
 */
export function createGatheringActions(context: Context, loadList: () => Promise<void>): GatheringActions {
  const { api, store, update } = context;
  const counts = createGathering(context, {
    activity: "counts",
    wanted: ({ dataset }) => entityKeys(dataset.nodes.values()),
    async fetch(keys) {
      // What reads the answer is not needed for the first picture.
      const { fetchStoreCounts } = await fetchedPart(() => import("./store-counts.js"));
      return await fetchStoreCounts(api, keys);
    },
    put: (state, found) => ({ ...state, storeCounts: new Map([...state.storeCounts, ...found]) }),
  });
  const documents = createGathering(context, {
    activity: "documents",
    wanted: unlistedDocuments,
    fetch: (keys) => fetchDocuments(api, keys),
    put: (state, found) => ({ ...state, otherDocuments: new Map([...state.otherDocuments, ...found]) }),
  });
  let areCountsWanted = false;
  const countMentions = async () => {
    areCountsWanted = true;
    await counts.gather();
  };
  const loadDocuments = async () => {
    await loadList();
    await documents.gather();
  };
  store.subscribe((state, before) => {
    if (PARTS.every((part) => state[part] === before[part])) return;
    const fields = askedFields(state);
    if (areCountsWanted || fields.some((field) => field.needsCounts === true)) void countMentions();
    if (state.documents.status === "idle") {
      if (fields.some((field) => (field.needsDocuments ?? field.namesDocuments) === true)) void loadDocuments();
    } else void documents.gather();
  });
  return {
    loadDocuments,
    countMentions,
    async regather() {
      counts.forget();
      documents.forget();
      update((state) => ({ ...state, storeCounts: new Map(), otherDocuments: new Map() }));
      await Promise.all([loadDocuments(), areCountsWanted ? counts.gather() : undefined]);
    },
  };
}

/** What decides what is asked for. */
const PARTS = ["dataset", "sizeBy", "colourBy", "filters", "styleRules"] as const satisfies readonly (keyof State)[];

function askedFields({ sizeBy, colourBy, filters, styleRules }: State): readonly Field[] {
  const told = [sizeBy, colourBy].map((field) => (field === null ? undefined : numberField(field)));
  return [...told, ...[...filters, ...styleRules].map(({ condition }) => fieldOf(condition))].flatMap(
    (field) => field ?? [],
  );
}

function fieldOf(condition: Condition): Field | undefined {
  if (!("field" in condition)) return undefined;
  return condition.kind === "category" ? categoryField(condition.field) : numberField(condition.field);
}
