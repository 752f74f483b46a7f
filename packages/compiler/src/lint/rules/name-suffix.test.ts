import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf } from "../../test/lint-of.js";

const message = { "x-localo-message": { en: "Enter it" } };
const types: Record<string, JsonSchema> = {
  "date-only": { type: "string", format: "date", ...message },
  instant: { type: "string", format: "date-time", ...message },
  "local-time": { type: "string", pattern: "^[0-2][0-9]:[0-5][0-9]$", ...message },
};

function withProperty(name: string, property: JsonSchema) {
  const described = { description: "What it is.", ...property };
  return {
    ...types,
    thing: { type: "object", required: [name], properties: { [name]: described } },
  };
}

const day = { $ref: "date-only.schema.json" };
const instant = { $ref: "instant.schema.json" };
const localTime = { $ref: "local-time.schema.json" };
const text = { type: "string", maxLength: 9 };

it.each([
  ["date", day],
  ["startDate", day],
  ["startDate", { type: "string", format: "date", ...message }],
  ["createdAt", instant],
  ["time", instant],
  ["startTime", localTime],
  ["time", localTime],
  ["dates", { type: "array", maxItems: 2, items: day }],
  ["openingTimes", { type: "array", maxItems: 2, items: localTime }],
  ["updated", text],
  ["format", text],
])("takes %s", (name, property) => {
  expect(lintOf(withProperty(name, property))).toEqual([]);
});

it.each([
  ["start", day],
  ["startAt", day],
  ["start", { type: "string", format: "date", ...message }],
  ["created", instant],
  ["createdDate", instant],
  ["createdTime", instant],
  ["start", localTime],
  ["startDate", localTime],
  ["startDate", text],
  ["createdAt", text],
  ["startTime", text],
  ["startDate", { type: "integer", minimum: 0, maximum: 1 }],
  ["days", { type: "array", maxItems: 2, items: day }],
])("refuses %s for %j", (name, property) => {
  expect(lintOf(withProperty(name, property))).toEqual([`name-suffix thing#/properties/${name}`]);
});
