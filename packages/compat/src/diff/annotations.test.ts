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

describe("how a server reads what is sent", () => {
  const row = (to: string) => ({ "x-localo-row": { $ref: to } });
  const normaliser = (name: string) => ({ "x-localo-normaliser": name });

  it.each([
    ["a normaliser is added", {}, normaliser("trim"), "safe", "minor"],
    ["a normaliser is gone", normaliser("trim"), {}, "unknown", "major"],
    ["a normaliser is another", normaliser("trim"), normaliser("fold"), "unknown", "major"],
    ["rows are judged", {}, row("a.schema.json"), "unknown", "major"],
    ["rows are judged no more", row("a.schema.json"), {}, "safe", "minor"],
    ["rows have another type", row("a.schema.json"), row("b.schema.json"), "unknown", "major"],
  ])("%s", (_, before, after, verdict, bump) => {
    const options = { name: "bins/Bin", strict: false, source: true };
    expect(annotationFindings(before, after, options)).toMatchObject([
      { rule: "reading-changed", verdict, bump },
    ]);
    expect(annotationFindings(before, after, { ...options, strict: true })).toMatchObject([
      { verdict: "safe" },
    ]);
  });
});
