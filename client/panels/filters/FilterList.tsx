import { CypherButton } from "../cypher-of/CypherButton.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { ConditionMenu, nextId } from "./ConditionMenu.js";
import { FilterCard } from "./FilterCard.js";
import styles from "./filters.module.css";

/** All filters, and what else can be asked. */
export function FilterList() {
  const core = useCore();
  const filters = useCoreState((state) => state.filters);
  const { t } = useWords();
  return (
    <>
      <div className={styles["listHead"]}>
        <h3>{t("filters.conditions")}</h3>
        <ConditionMenu
          label={t("filters.add")}
          onChoose={(condition) => core.putFilter({ id: nextId(filters), isOn: true, effect: "hide", condition })}
        />
      </div>
      {filters.length === 0 ? (
        <p className={styles["note"]}>{t("filters.none")}</p>
      ) : (
        <>
          <ul className={styles["list"]}>
            {filters.map((filter) => (
              <FilterCard key={filter.id} filter={filter} />
            ))}
          </ul>
          <FilterCypher />
        </>
      )}
    </>
  );
}

/** The query of what passes all filters. */
function FilterCypher() {
  const core = useCore();
  const { t } = useWords();
  const cypher = async () => {
    const { cypherOfSieve } = await import("../../core/cypher-of/filter-cypher.js");
    return cypherOfSieve(core.state.getState());
  };
  return <CypherButton label={t("cypher.ofFilters")} cypher={cypher} />;
}
