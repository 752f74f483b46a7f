import { expect, it } from "vitest";
import { nearestName } from "./nearest-name.js";

it.each([
  ["maxLenght", "maxLength"],
  ["maxlength", "maxLength"],
  ["minLength", "maxLength"],
  ["lbel", "label"],
])("%s means %s", (word, meant) => {
  expect(nearestName(word, ["label", "maxLength", "pattern"])).toBe(meant);
});

it.each(["nullable", "x", "pattens-of-mine", ""])("%s means nothing", (word) => {
  expect(nearestName(word, ["label", "maxLength", "pattern"])).toBeUndefined();
});
