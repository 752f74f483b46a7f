import type { JsonSchema } from "../../load/schema.js";
import { matchesAsciiOnly } from "../../pattern/regular-expression.js";
import type { Subject } from "./check.js";
import { bound, numberText } from "./keywords.js";
import type { ValidatorModule } from "./module.js";

/** What a value must be to be a text as the schema asks for it, or nothing where it asks nothing of texts. */
export function stringParts(
  schema: JsonSchema,
  { value, type }: Subject,
  module: ValidatorModule,
): string[] {
  const isString = type === "string" ? [] : [`typeof ${value} === "string"`];
  const least = bound(schema, "minLength", 0);
  const most = bound(schema, "maxLength", Number.POSITIVE_INFINITY);
  const bounded = least > 0 || most !== Number.POSITIVE_INFINITY;
  const parts: string[] = [];
  const format = module.format(schema);
  if (format !== undefined) parts.push(`${format}.test(${value})`);
  if (typeof schema.pattern === "string") {
    parts.push(`${module.pattern(schema.pattern)}.test(${value})`);
  }
  if (typeof schema.pattern === "string" && matchesAsciiOnly(schema.pattern)) {
    if (Number.isFinite(most)) parts.unshift(`${value}.length <= ${most}`);
    const emptyIsRefused = !new RegExp(schema.pattern).test("");
    if (least > (emptyIsRefused ? 1 : 0)) parts.unshift(`${value}.length >= ${least}`);
    parts.unshift(...isString);
  } else if (bounded) {
    parts.unshift(`${module.use("isText")}(${value}, ${least}, ${numberText(most)})`);
  } else if (parts.length > 0) parts.unshift(...isString);
  return parts;
}

const comparisons = [
  ["minimum", ">="],
  ["exclusiveMinimum", ">"],
  ["maximum", "<="],
  ["exclusiveMaximum", "<"],
] as const;

/** What a number must be, as conditions. */
export function numberParts(
  schema: JsonSchema,
  value: string,
  isInteger: boolean,
  module: ValidatorModule,
): string[] {
  const parts = comparisons.flatMap(([keyword, operator]) =>
    typeof schema[keyword] === "number" ? [`${value} ${operator} ${schema[keyword]}`] : [],
  );
  const { multipleOf } = schema;
  if (typeof multipleOf === "number") {
    parts.push(
      isInteger && Number.isInteger(multipleOf)
        ? `${value} % ${multipleOf} === 0`
        : `${module.use("isMultiple")}(${value}, ${multipleOf})`,
    );
  }
  return parts;
}
