import type { Gazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { EntityRef, ReportMetadata } from "../stages.js";
import { createAimName } from "./aim-names.js";
import { areaForms, type AreaNames, type HomeArea } from "./area-names.js";
import { createDepartmentForm } from "./department-forms.js";
import { createHoldsPlace } from "./place-in-name.js";
import { divisionMeant, placeMeant } from "./place-meant.js";
import { plainName, withGrossProduct } from "./plain-name.js";
import { createReach } from "./reach.js";

/** Which thing of the world a name means, as far as the report that holds it can tell. */
export interface Identity {
  /** `project:西岸传媒港`, `place:武汉市/高新区`, `event:上海市/2014/经济工作会议`: equal keys, one thing. */
  readonly key: string;
  /** Whose and of which year the thing is, where the name does not tell: `武汉市`, `上海市/2014`, `2014`; null: it does. */
  readonly scope: string | null;
  /** The rule that says how far the name reaches. */
  readonly rule: string;
  /** What a division is called today, 增城区 for 增城市, and a measure whose figures tell whose it is: 生产总值 for 地区生产总值. */
  readonly name?: string;
}

export type Identify = (entity: EntityRef) => Identity;

/** Makes, for one report after the other, what gives its names their things. */
export type IdentifyFor = (report: ReportMetadata & { readonly key: string }, home: HomeArea) => Identify;

const AREA_SUFFIX = "(?:自治[区州县旗]|[省市区县州盟旗])";
/** `徐汇区委` → `徐汇区` and `委`; `上海市委巡视组` → `上海市` and `委巡视组`. */
const AREAS_BODY = new RegExp(`^(.{1,12}?${AREA_SUFFIX})((?:党?委|政府|人大|政协|纪委|法院|检察院).*)$`, "u");
/** 省委九届六次全会 is the own province's, and so is 省十四五规划; 市委全会 the own city's. */
const LEVELS_BODY = /^(自治区|[省市区县州盟旗])(?=党?委|政府|人大|政协|纪委|法院|检察院|第.{1,6}[届次]|十.?五)/u;
/** 中共上海市委 and 中国共产党上海市委员会 are 上海市委. */
const PARTYS_BODY = new RegExp(`^中(?:共|国共产党)(.{1,12}?${AREA_SUFFIX}委)(?:员会)?`, "u");

/** 政协 alone, in a report of 佛山市, is 市政协; that of the nation's has 全国政协 besides. */
const OWN_BODY = /^(?:人大|政协|人大常委会|人大及其常委会|政协委员会)$/u;

export function createIdentify(gazetteers: Gazetteers, areas: AreaNames): IdentifyFor {
  const departmentForm = createDepartmentForm(gazetteers, areas);
  const aimNameFor = createAimName(gazetteers, areas);
  return ({ key, year: told }, home) => {
    const reach = createReach(gazetteers, home, createHoldsPlace(gazetteers, areas, home.division));
    const document = key.replace(/^document:/u, "");
    const year = told === null ? document : String(told);
    const homeScope = home.scope ?? document;
    const found = new Map<string, Identity>();
    const aimName = aimNameFor(areaForms(home));

    function comparedName({ type, name }: EntityRef): string {
      const plain = plainName(name).name;
      if (type === "Department") return departmentForm(ownBody(plain.replace(PARTYS_BODY, "$1"), home));
      return type === "Initiative" ? aimName(plain) : plain;
    }

    function identify(entity: EntityRef): Identity {
      const name = comparedName(entity);
      const kind = entity.type.toLowerCase();
      const body = entity.type === "Department" ? bodyOfArea(name, areas, home) : null;
      if (body !== null) {
        return { key: `${kind}:${body.scope}/${body.name}`, scope: body.scope, rule: "body-of-area" };
      }
      const place = entity.type === "Place" ? placeMeant(name, areas, home) : null;
      if (place !== null) return { key: `${kind}:${place.scope}`, scope: null, rule: place.rule, name: place.name };
      const { everywhere, everyYear, rule } = reach({ type: entity.type, name });
      const isAmbiguousDivision = entity.type === "Place" && areas.named(name).length > 0;
      const area = everywhere && !isAmbiguousDivision ? null : (levelsScope(name, home) ?? homeScope);
      const parts = [area, everyYear ? null : year].filter((part) => part !== null);
      const scope = parts.length === 0 ? null : parts.join("/");
      const measure = entity.type === "Indicator" ? withGrossProduct(entity.name) : entity.name;
      const called = measure === entity.name ? {} : { name: measure };
      return { key: `${kind}:${[...parts, name].join("/")}`, scope, rule, ...called };
    }

    return (entity) => {
      const asked = `${entity.type} ${entity.name}`;
      const identity = found.get(asked) ?? identify(entity);
      found.set(asked, identity);
      return identity;
    };
  };
}

/** 徐汇区委 → 区委 of 徐汇区, so that 区委 of one district is never 区委 of another. */
function bodyOfArea(
  name: string,
  areas: AreaNames,
  home: HomeArea,
): { readonly scope: string; readonly name: string } | null {
  const match = AREAS_BODY.exec(name);
  const place = match?.[1];
  if (match === null || place === undefined) return null;
  const division = divisionMeant(place, areas, home);
  if (division === null) return null;
  const level = place.endsWith("自治区") ? "自治区" : place.slice(-1);
  return { scope: areas.scopeOf(division), name: `${level}${name.slice(place.length)}` };
}

function ownBody(name: string, { division }: HomeArea): string {
  if (division === null || !OWN_BODY.test(name)) return name;
  const level = division.name.endsWith("自治区") ? "自治区" : division.name.slice(-1);
  return `${level}${name}`;
}

function levelsScope(name: string, home: HomeArea): string | null {
  const level = LEVELS_BODY.exec(name)?.[1];
  return level === undefined ? null : (home.levels.get(level) ?? null);
}
