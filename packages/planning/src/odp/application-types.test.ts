import { expect, it } from "vitest";
import { readApplicationTypes } from "./application-types.js";

it.each([
  ["pp.full.householder", ["hh"], true],
  ["pp.full.householder.retro", ["hh"], false],
  ["pp.full.householder.listed", ["hh", "lbc"], true],
  ["pp.full.minor.listed", ["full", "lbc"], true],
  ["pp.full.fastTrack.affordable", ["full"], false],
  ["pp.full.major.technicalDetails.waste", ["technical-details-consent"], false],
  ["pp.outline.major.some", ["outline"], false],
  ["pa.part20.classZA", ["prior-approval"], false],
  ["ldc.listedBuildingWorks", ["ldc-proposed-work-lb"], true],
  ["wtt.notice", ["notice-trees-in-con-area"], true],
  ["onshoreExtractionOilAndGas.pp.waste", ["extraction-oil-gas"], false],
  ["environmentalImpact.scoping", ["environmental-impact-scoping"], true],
])("%s is %j", (name, types, exact) => {
  expect(readApplicationTypes(name)).toEqual({ types, exact });
  expect(readApplicationTypes({ value: name, description: "A type" })).toEqual({ types, exact });
});

it.each(["", "toString..", "pp full é", "a".repeat(65), 1, null, {}, [], { value: {} }])(
  "%j is none",
  (value) => {
    expect(readApplicationTypes(value)).toBeUndefined();
  },
);

it("has no type that objects inherit", () => {
  expect(readApplicationTypes("constructor")).toEqual({ types: ["constructor"], exact: true });
});
