/**
 * `@localo/runtime/validators`: what generated validators are made of. For generated code; its names may
 * change with any version that pins this one exactly, as every domain package does.
 */
export { dateFormat } from "./formats/date.js";
export { dateTimeFormat } from "./formats/date-time.js";
export { durationFormat } from "./formats/duration.js";
export { emailFormat, longEmailFormat } from "./formats/email.js";
export { hostnameFormat } from "./formats/hostname.js";
export { ipv4Format } from "./formats/ipv4.js";
export { ipv6Format } from "./formats/ipv6.js";
export { jsonPointerFormat } from "./formats/json-pointer.js";
export { regexFormat } from "./formats/regex.js";
export { timeFormat } from "./formats/time.js";
export { uriFormat } from "./formats/uri.js";
export { uuidFormat } from "./formats/uuid.js";
export { dynamicTarget, enter } from "./validation/check/dynamic.js";
export { isEqual } from "./validation/check/equal.js";
export { equality } from "./validation/check/equality.js";
export { isText } from "./validation/check/length.js";
export { isList } from "./validation/check/list.js";
export { member } from "./validation/check/member.js";
export { isMultiple } from "./validation/check/multiple.js";
export { hasNoOther } from "./validation/check/no-other.js";
export { record } from "./validation/check/record.js";
export { duplicateIndex, isSet } from "./validation/check/unique.js";
export { validator } from "./validation/define-validator.js";
export { array, contains, tuple, unique } from "./validation/explain/array.js";
export { choice, constant, equalTo } from "./validation/explain/choice.js";
export { all, any, never, not, one, say, when } from "./validation/explain/combine.js";
export { comparable } from "./validation/explain/comparable.js";
export { dynamic, inner, within } from "./validation/explain/dynamic.js";
export type { Checked, Node } from "./validation/explain/explanation.js";
export { later } from "./validation/explain/later.js";
export { number, numberRules } from "./validation/explain/number.js";
export { needed, object } from "./validation/explain/object.js";
export {
  dependentRequired,
  dependentSchemas,
  others,
  propertyCount,
  propertyNames,
} from "./validation/explain/object-rules.js";
export { text } from "./validation/explain/text.js";
export { types } from "./validation/explain/types.js";
export { unevaluatedItems, unevaluatedProperties } from "./validation/explain/unevaluated.js";
export { anyRequired, oneRequired, union } from "./validation/explain/union.js";
