import { displayedGraph } from "../core/scene/derive.js";
import { graphContext } from "../core/fields/graph-context.js";
import { measureKey } from "../core/measures/measure-key.js";
import { GROUP_COLOUR_COUNT, groupColour, shareColour } from "../core/measures/measure-look.js";
import { relationColour, RULE_COLOURS, type Scheme } from "../core/look/palette.js";
import type { State } from "../core/state.js";
import { askingRules } from "../core/style-rules/styles.js";
import type { Shades } from "../offline/offline-graph.js";
import { conditionSentence } from "../panels/filters/condition-words.js";
import { fieldTitle } from "../panels/messages/field-title.js";
import { groupName } from "../panels/messages/group-name.js";
import type { Words } from "../panels/messages/words.js";

/** What a colour means that is not a type's; several colours are a scale from little to much. */
export interface ColourMeaning {
  readonly text: string;
  readonly colours: readonly Shades[];
}

const STEPS = [0, 0.25, 0.5, 0.75, 1] as const;

/** What colours tell by style rules, by a measure and, of lines, by types of relationships. */
export function colourMeanings(state: State, words: Words): readonly ColourMeaning[] {
  const graph = graphContext(state);
  const rules = askingRules(state).flatMap(({ condition, style: { colour } }) =>
    colour === null
      ? []
      : [
          {
            text: conditionSentence(condition, graph, words),
            colours: [shades((scheme) => RULE_COLOURS[scheme][colour])],
          },
        ],
  );
  return [...rules, ...measureMeanings(state, words), ...lineMeanings(state, words)];
}

function lineMeanings(state: State, { relationName }: Words): readonly ColourMeaning[] {
  if (state.lineColours !== "relation") return [];
  const types = new Set(displayedGraph(state).relationships.map(({ type }) => type));
  return [...types].flatMap((type) => {
    const colour = relationColour(type);
    if (colour === undefined) return [];
    return [{ text: relationName(type), colours: [shades((scheme) => RULE_COLOURS[scheme][colour])] }];
  });
}

function measureMeanings(state: State, words: Words): readonly ColourMeaning[] {
  const key = measureKey(state.colourBy, graphContext(state));
  if (key === null) return [];
  if (key.kind === "scale") {
    const measure = fieldTitle(key.field, words);
    const colours = STEPS.map((share) => shades((scheme) => shareColour(share, scheme)));
    return [{ text: words.t("legend.scale", { measure }), colours }];
  }
  const groups = key.groups.map((group) => ({
    text: groupName(group, state.dataset, words),
    colours: dot(group.number),
  }));
  if (key.others === 0) return groups;
  return [...groups, { text: words.t("measures.more", { count: key.others }), colours: dot(GROUP_COLOUR_COUNT) }];
}

/** The colour of a group by its number. */
function dot(number: number): readonly Shades[] {
  return [shades((scheme) => groupColour(number, scheme))];
}

function shades(colourOf: (scheme: Scheme) => string): Shades {
  return { light: colourOf("light"), dark: colourOf("dark") };
}
