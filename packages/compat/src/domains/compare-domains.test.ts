import { describe, expect, it } from "vitest";
import { compareDomains, type StandardVersion } from "../index.js";
import { edited, type SchemaEdit, standard } from "../test/standard.js";

const domains = ["core", "waste", "planning", "council-tax"];

describe.each(domains)("%s", (domain) => {
  it("against itself has no finding", () => {
    expect(compareDomains(standard(domain), standard(domain))).toEqual({
      verdict: "safe",
      bump: "none",
      findings: [],
    });
  });
});

const report = "waste/missed-collection-report.schema.json";
const waste = standard("waste");

function after(...edits: readonly SchemaEdit[]) {
  const { verdict, bump, findings } = compareDomains(waste, edited(waste, ...edits));
  const said = findings.map(
    (item) => `${item.direction} ${item.rule} ${item.verdict} ${item.schema}`,
  );
  return { verdict, bump, said, findings };
}

describe("an edit of waste", () => {
  it("that requires a property is breaking on input, with a report that shows it", () => {
    const { said, bump, findings } = after([report, "/required/-", "notes"]);
    expect(said).toEqual(["input required-added breaking waste/MissedCollectionReport"]);
    expect(bump).toBe("major");
    expect(findings[0]?.witness).toMatchObject({ validBefore: true, validAfter: false });
    expect(findings[0]?.witness?.value).not.toHaveProperty("notes");
  });

  it("that adds an optional property to a request is a minor release", () => {
    const { said, bump, verdict } = after([
      report,
      "/properties/colour",
      { type: "string", maxLength: 20 },
    ]);
    expect(said).toEqual(["input property-added-to-closed safe waste/MissedCollectionReport"]);
    expect([verdict, bump]).toEqual(["safe", "minor"]);
  });

  it("that describes something anew is a patch", () => {
    const { verdict, bump } = after([report, "/description", "Another description."]);
    expect([verdict, bump]).toEqual(["safe", "patch"]);
  });

  it("that lowers a largest length is breaking on input", () => {
    const { said, findings } = after([report, "/properties/notes/maxLength", 500]);
    expect(said).toEqual(["input max-length-lowered breaking waste/MissedCollectionReport"]);
    const value = findings[0]?.witness?.value as { notes: string };
    expect(value.notes.length).toBeGreaterThan(500);
  });
});

describe("a type of core that only the operations of waste name", () => {
  it.each([
    ["a parameter of the query", "core/page-limit.schema.json", "/maximum", 5],
    ["a header of requests", "core/idempotency-key.schema.json", "/minLength", 30],
    ["a header of answers", "core/localo-version.schema.json", "/maxLength", 999],
    ["a body of requests", "core/webhook-registration.schema.json", "/required/-", "eventTypes"],
    ["a problem", "core/problem.schema.json", "/required", []],
  ])("breaks waste too: %s", (_, file, pointer, value) => {
    expect(after([file, pointer, value]).bump).toBe("major");
  });

  it("is not lost where no operation names it any more, and core still has it", () => {
    const openapi = new Map(waste.openapi).set("waste/openapi.yaml", { paths: {} });
    const { findings } = compareDomains(waste, { ...waste, openapi });
    expect(findings.filter(({ rule }) => rule === "type-removed")).toEqual([]);
  });
});

describe("a type that travels another way", () => {
  const thing = {
    $id: "https://ns.localo.org/test/v1/thing.schema.json",
    type: "object",
    properties: { note: { type: "string", maxLength: 9 } },
  };
  const asked = { requestBody: media() };
  const answered = { responses: { 200: media() } };
  function media() {
    return { content: { "application/json": { schema: { $ref: "./thing.schema.json" } } } };
  }
  function version(operation: object): StandardVersion {
    const document = { paths: { "/things": { post: { operationId: "tell", ...operation } } } };
    return {
      domain: "test",
      schemas: new Map([["test/thing.schema.json", thing]]),
      openapi: new Map([["test/openapi.yaml", document]]),
    };
  }
  const both = { ...asked, ...answered };

  it.each([
    ["sent, is answered too", asked, both, "Thing is the form of what is answered now"],
    ["sent and answered, is answered", both, answered, "ThingInput, a form of Thing, is gone"],
    ["sent and answered, is sent", both, asked, "ThingInput, a form of Thing, is gone"],
    ["answered, is sent", answered, asked, "Thing is the form of what is sent now"],
  ])("and was %s, breaks code that names it", (_, before, after, message) => {
    const { bump, findings } = compareDomains(version(before), version(after));
    expect(bump).toBe("major");
    expect(findings.map((item) => item.message).join(" ")).toContain(message);
  });

  it("and was answered, may be sent too", () => {
    expect(compareDomains(version(answered), version(both)).bump).toBe("minor");
  });
});
