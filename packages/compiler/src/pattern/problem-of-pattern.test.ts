import { expect, it } from "vitest";
import { problemOfPattern } from "./problem-of-pattern.js";

it.each([
  "^[a-z0-9]+(-[a-z0-9]+)*$",
  "^[1-9][0-9]{0,11}$",
  "^(GIR 0AA|([A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?) [0-9][ABD-HJLNP-UW-Z]{2})$",
  "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$",
  "^([0-9A-F]{2}){4}$",
  "^([0-9A-F]{2})*$",
  "^\\p{L}+$",
  "^[!-~]*$",
  "^[(?=)\\\\1]{1,9}$",
  "^\\(\\?=$",
])("%s takes linear time", (pattern) => {
  expect(problemOfPattern(pattern)).toBeUndefined();
});

it.each([
  ["nested repetition", "^(a+)+$"],
  ["nested repetition of a choice", "^(a|aa)*$"],
  ["a choice that is the same twice", "^(a|a)*$"],
])("refuses %s: %s", (_, pattern) => {
  expect(problemOfPattern(pattern)).toBe("A hostile text takes it exponential time.");
});

it.each([
  ["adjacent repetition of the same", "^a*a*$"],
  ["adjacent repetition that overlaps", "^[a-z]+[a-z0-9]+$"],
  ["repetition at the end without a ^", "\\s+$"],
  ["repetition without a ^", "a+b"],
])("refuses %s: %s", (_, pattern) => {
  expect(problemOfPattern(pattern)).toBe("A hostile text takes it polynomial time.");
});

it.each(["^([a-z]{1,50}){1,50}$", "^([a-z]{1,50}){50}$", "^([a-z]+){2,}$"])(
  "refuses counted repetition that an engine has no end with: %s",
  (pattern) => {
    expect(problemOfPattern(pattern)).toMatch(/^A hostile text takes it/);
  },
);

it.each(["^(?=a)", "^(?!a)b", "(?<=a)b", "(?<!a)b"])("refuses to look around: %s", (pattern) => {
  expect(problemOfPattern(pattern)).toBe("It looks ahead or behind.");
});

it.each(["^(a)\\1$", "^(?<x>a)\\k<x>$"])("refuses to refer back: %s", (pattern) => {
  expect(problemOfPattern(pattern)).toBe("It refers back to what a group has matched.");
});

it.each([
  ["[a-z", "Unterminated character class"],
  ["\\-", "Invalid escape"],
  ["a{2", "Incomplete quantifier"],
])("refuses what is no pattern with the u flag: %s", (pattern, reason) => {
  expect(problemOfPattern(pattern)).toBe(`It is no regular expression with the u flag: ${reason}.`);
});
