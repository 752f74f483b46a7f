import type { JsonSchema } from "../../load/schema.js";
import { isCalendarDate } from "../calendar-date.js";
import { operationFinding, operations } from "../operations.js";
import { finding, schemas } from "../places.js";
import type { Rule } from "../rule.js";

export const sunset: Rule = {
  id: "sunset",
  convention: 12,
  summary:
    "What is `deprecated` has `x-localo-sunset` (a date) and says in its description what to use instead, and nothing else has a sunset.",
  *check(workspace) {
    for (const place of schemas(workspace))
      for (const { message, member } of problems(place.schema))
        yield finding(place, message, member);
    for (const operation of operations(workspace)) {
      for (const { place } of [operation, ...operation.parameters])
        for (const { message, member } of problems(place.value))
          yield operationFinding({ place }, message, member);
    }
  },
};

function* problems(value: JsonSchema): Generator<{ message: string; member: string }> {
  const date = value["x-localo-sunset"];
  if (value.deprecated !== true) {
    if (date !== undefined)
      yield {
        message:
          'What has a sunset is deprecated: write "deprecated": true too, or take the date out.',
        member: "x-localo-sunset",
      };
    return;
  }
  if (!isCalendarDate(date))
    yield {
      message: "Say until when this may be used: x-localo-sunset is a date, like 2028-03-31.",
      member: "x-localo-sunset",
    };
  if (typeof value.description !== "string" || !/\b(use|instead)\b/i.test(value.description))
    yield {
      message: 'Say in the description what to use instead: "Use … instead."',
      member: "description",
    };
}
