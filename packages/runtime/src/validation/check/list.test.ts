import { describe, expect, it } from "vitest";
import { array, isList, type Node, object, text, validator } from "../../validators.js";

const isDay = (value: unknown): boolean => typeof value === "string" && value.length === 10;
const day: Node = { is: isDay, of: [text, 0, 0, 10, 10] };
const isDays = (value: unknown): boolean => isList(value, isDay, 1 / 0, 0);
const isRound = (value: unknown): boolean => {
  const { name, days } = value as { name: unknown; days: unknown };
  return typeof name === "string" && isDays(days);
};
const Round = validator<unknown>("Round", {
  is: isRound,
  of: [object, { name: [text], days: [array, day] }, 2],
});

const pointers = (value: unknown) => Round.safeParse(value).issues?.map(({ pointer }) => pointer);

describe("a list that was refused", () => {
  it("is explained from the item on that was refused", () => {
    const days = ["2026-11-23", "2026-11-24", "soon", "2026-11-26", "later"];
    expect(pointers({ name: "A", days })).toEqual(["/days/2", "/days/4"]);
  });

  it("is looked at anew when it has changed since", () => {
    const days = ["2026-11-23", "soon"];
    expect(isDays(days)).toBe(false);
    days[0] = "now";
    days[1] = "2026-11-24";
    // The name is refused first, so that this time the check never comes to the list.
    expect(pointers({ name: 1, days })).toEqual(["/name", "/days/0"]);
  });
});
