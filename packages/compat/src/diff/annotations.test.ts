import { describe, expect, it } from "vitest";
import { annotationFindings } from "./annotations.js";

const said = (before: object, after: object) =>
  annotationFindings(before, after, { name: "bins/Bin", strict: false, source: true }).map(
    ({ message }) => message,
  );

describe("until when something may be used", () => {
  const dated = (sunset: string) => ({ deprecated: true, "x-localo-sunset": sunset });

  it.each([
    [{}, dated("2030-01-01"), ["Bin may go after 2030-01-01.", "Bin is deprecated."]],
    [dated("2030-01-01"), dated("2031-01-01"), ["Bin may go after 2031-01-01."]],
    [dated("2030-01-01"), { deprecated: true }, ["Bin has no sunset any more."]],
    [{ deprecated: true }, {}, ["Bin is no longer deprecated."]],
  ])("%j → %j", (before, after, messages) => {
    expect(said(before, after)).toEqual(messages);
  });
});
