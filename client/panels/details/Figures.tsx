import type { EntityAnswer } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import { Button, UnstyledButton } from "@mantine/core";
import { useLayoutEffect, useState } from "react";
import { periodName } from "../evidence/citation.js";
import { tellingTitle } from "../evidence/telling-title.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FindField } from "../parts/FindField.js";
import { Lines } from "../parts/Lines.js";
import styles from "./details.module.css";
import chart from "./chart.module.css";
import { FigureChart } from "./FigureChart.js";
import { englishFigure } from "./english-figure.js";
import { figureFormats, figureNumber } from "./figure-number.js";
import { matchingFigures } from "./matching-figures.js";
import { newestFirst } from "./newest-first.js";
import { figureSeries, seriesKey } from "./figure-series.js";

/** More would push the table out of sight. */
const MOST_CHARTS = 6;

/** How many rows are drawn at once. */
const FIRST = 100;

/** So many are looked over at a glance. */
const FEW = 20;

/** The figures of an indicator, or about a place or a department; each leads to the sentence that gives it. */
export function Figures({ answer }: { readonly answer: EntityAnswer }) {
  const core = useCore();
  const { t } = useWords();
  const isLoading = useCoreState((state) => state.pending.has("facts"));
  const [shown, setShown] = useState(FIRST);
  const [words, setWords] = useState("");
  const { items, total, truncated } = answer.observations;
  // The first ones are of the earliest years: of them alone charts would tell of two or three out of twenty.
  useLayoutEffect(() => {
    if (truncated) void core.loadMoreFigures();
  }, [core, truncated]);
  if (items.length === 0) return <EmptyNote title={t("details.noFigures")} />;
  const titles = new Map(answer.documents.items.map((document) => [document.key, tellingTitle(document, t)]));
  // Those of an indicator are each place's own; all others are about what is selected, whoever gives them.
  const isByPlace = answer.entity.labels.includes("Indicator");
  // What was looked for among many hides none of the few of another.
  const wanted = total > FEW ? words.trim() : "";
  const found = matchingFigures(items, wanted);
  const series = figureSeries(found, { isByPlace }).slice(0, MOST_CHARTS);
  const showAll = () => {
    setShown(total);
    if (truncated) void core.loadMoreFigures();
  };
  const rows = newestFirst(found).slice(0, shown);
  const foundTotal = wanted === "" ? total : found.length;
  // Of very many no more are given; of the first few alone, the others could not be had and may be asked for again.
  const isMore = rows.length < found.length || items.length <= FIRST;
  return (
    <>
      {total > FEW && (
        <FigureFinder words={words} count={foundTotal} of={truncated ? items.length : null} onWords={setWords} />
      )}
      {truncated && isLoading && <Lines count={6} />}
      {series.length > 0 && !(truncated && isLoading) && (
        <div className={chart["charts"]}>
          {series.map((one) => (
            <FigureChart key={seriesKey(one)} series={one} />
          ))}
        </div>
      )}
      <table className={styles["figures"]}>
        <thead>
          <tr>
            <th scope="col">{t("figure.indicator")}</th>
            <th scope="col">{t("figure.value")}</th>
            <th scope="col">{t("figure.growth")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ observation, indicator, indicatorName }) => (
            <tr key={observation.id}>
              <td>
                <IndicatorName id={indicator} name={indicatorName} isSelf={indicator === answer.entity.id} />
                <FigureSource observation={observation} titles={titles} />
              </td>
              <FigureValues observation={observation} />
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < foundTotal && (
        <p className={styles["note"]}>
          {t("details.figuresPart", { total: foundTotal, shown: rows.length })}{" "}
          {isMore && (
            <Button variant="subtle" size="compact-xs" onClick={showAll}>
              {t("action.more")}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

interface FigureFinderProps {
  readonly words: string;
  /** Figures that have them. */
  readonly count: number;
  /** Among how many they were looked for, where there are more; null: among all. */
  readonly of: number | null;
  readonly onWords: (words: string) => void;
}

/** Of a city there are a thousand figures and more: what is drawn and listed are those that have the words. */
function FigureFinder({ words, count, of, onWords }: FigureFinderProps) {
  const { t } = useWords();
  const found = of === null ? t("details.figuresFound", { count }) : t("details.figuresFoundAmong", { count, of });
  return (
    <div className={styles["finder"]}>
      <FindField label={t("details.findFigure")} value={words} onChange={onWords} />
      <span role="status">{words.trim() === "" ? "" : found}</span>
    </div>
  );
}

interface IndicatorNameProps {
  readonly id: string;
  readonly name: string;
  readonly isSelf: boolean;
}

function IndicatorName({ id, name, isSelf }: IndicatorNameProps) {
  const core = useCore();
  if (isSelf) return name;
  return (
    <UnstyledButton className={styles["indicator"]} onClick={() => void core.select(id)}>
      {name}
    </UnstyledButton>
  );
}

interface FigureSourceProps {
  readonly observation: GraphNode;
  readonly titles: ReadonlyMap<string, string>;
}

/** Of what time the figure is, of what kind, and the report that gives it. */
function FigureSource({ observation, titles }: FigureSourceProps) {
  const core = useCore();
  const { t, named } = useWords();
  const { period, status, document, evidence } = observation.properties;
  const [passage] = Array.isArray(evidence) ? evidence : [];
  const about = [
    typeof period === "string" ? periodName(period, t) : null,
    typeof status === "string" && status !== "actual" ? named("observation", status) : null,
  ].filter((part) => part !== null);
  return (
    <>
      {about.length > 0 && <small>{about.join(" · ")}</small>}
      {typeof document === "string" && (
        <UnstyledButton
          className={styles["place"]}
          title={t("evidence.open")}
          onClick={() => void core.openReader(document, typeof passage === "string" ? passage : undefined)}
        >
          {titles.get(document) ?? document}
        </UnstyledButton>
      )}
    </>
  );
}

function FigureValues({ observation }: { readonly observation: GraphNode }) {
  const { language, named } = useWords();
  const { value, unit, valueMax, bound, growthPercent, growthPercentMax, growthBound, growthBasis } =
    observation.properties;
  const { rank, rankAmong, growthRank, growthRankAmong } = observation.properties;
  const formats = figureFormats(language);
  const number = figureNumber(value, { max: valueMax, bound, format: formats.value });
  const english = language === "en" ? englishFigure({ value, max: valueMax, bound, unit }) : null;
  const growth = figureNumber(growthPercent, { max: growthPercentMax, bound: growthBound, format: formats.growth });
  return (
    <>
      <td className={styles["number"]}>
        {english ?? number ?? "—"}
        {number !== null && typeof unit === "string" && <small>{english === null ? unit : `${number} ${unit}`}</small>}
        <FigureRank rank={rank} among={rankAmong} />
      </td>
      <td className={styles["number"]}>
        {growth === null ? "—" : `${growth}%`}
        {growth !== null && typeof growthBasis === "string" && <small>{named("growthBasis", growthBasis)}</small>}
        <FigureRank rank={growthRank} among={growthRankAmong} />
      </td>
    </>
  );
}

interface FigureRankProps {
  readonly rank: unknown;
  readonly among: unknown;
}

function FigureRank({ rank, among }: FigureRankProps) {
  const { t } = useWords();
  if (typeof rank !== "number") return null;
  return (
    <small>{typeof among === "string" ? t("figure.rankAmong", { rank, among }) : t("figure.rank", { rank })}</small>
  );
}
