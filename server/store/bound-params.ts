import { GraphError } from "#model/problem.js";
import type { NamedQuery, Params, ParamType, ParamValue } from "#model/query.js";

/**
 * The values that a query of the catalogue runs with: what was given, else the default. Throws `parameter-missing` or, where a value is
 * not of the declared type or the query has no such parameter, `invalid-request`. A free query declares nothing and takes what is given.
 */
export function boundParams(query: NamedQuery, given: Params): Params {
  if (query.origin === "free") return given;
  const unknown = Object.keys(given).find((name) => query.params.every((param) => param.name !== name));
  if (unknown !== undefined) {
    const known = query.params.map(({ name }) => `$${name}`).join(", ");
    throw new GraphError("invalid-request", {
      en: `${query.name}: there is no parameter $${unknown}; ${known === "" ? "the query takes none" : `it takes ${known}`}.`,
      zh: `${query.name}：没有参数 $${unknown}；${known === "" ? "这个查询不带参数" : `可用的参数有 ${known}`}。`,
    });
  }
  return Object.fromEntries(
    query.params.map(({ name, type, default: fallback }) => {
      const value = plainFrom(given[name] ?? fallback);
      if (value === undefined || value === null) {
        throw new GraphError("parameter-missing", {
          en: `${query.name}: the parameter $${name} (${type}) is missing.`,
          zh: `${query.name}：缺少参数 $${name}（${type}）。`,
        });
      }
      if (!IS_TYPE[type](value)) {
        throw new GraphError("invalid-request", {
          en: `${query.name}: the parameter $${name} must be of the type ${type}.`,
          zh: `${query.name}：参数 $${name} 必须是 ${type} 类型。`,
        });
      }
      return [name, value];
    }),
  );
}

/** `{"$type": "Integer", "_value": "5"}` → 5, where JSON can say it plainly. */
function plainFrom(value: ParamValue | undefined): ParamValue | undefined {
  if (typeof value !== "object" || value === null || !("$type" in value)) return value;
  const { $type, _value } = value;
  if ($type !== "Integer" && $type !== "Float") return _value;
  return typeof _value === "string" ? Number(_value) : value;
}

const IS_TYPE: Readonly<Record<ParamType, (value: ParamValue) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isSafeInteger(value),
  float: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  "string[]": (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
  "map[]": (value) => Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null),
};
