import type { Finding } from "@localo/compat";
import { describe, expect, it } from "vitest";
import { changesetFor } from "./changeset.js";
import { judge } from "./judge-release.js";

const finding = (number: number, breaking: boolean): Finding => ({
  rule: "made-up",
  verdict: breaking ? "breaking" : "safe",
  bump: breaking ? "major" : "minor",
  direction: "input",
  schema: "bins/Bin",
  before: "",
  after: "",
  message: `Change ${number}${breaking ? " breaks" : ""}.`,
});
const nothing = { isNew: false, broken: [], sunsets: [], renamed: [] };
const compared = (...findings: Finding[]) =>
  ({
    name: "garden-bins",
    base: "1.0.0",
    head: "now",
    verdict: findings.some(({ verdict }) => verdict !== "safe") ? "breaking" : "safe",
    bump: findings.some(({ bump }) => bump === "major") ? "major" : "minor",
    findings,
  }) as const;

describe("judge", () => {
  // The comparison and the examples are two judges; neither hangs on the other.
  it("asks for a major where an example is refused, though the comparison found nothing", () => {
    const broken = [{ file: "schemas/x.json", message: "Enter a colour (/colour)" }];
    const changes = { ...nothing, compared: compared(finding(1, false)), broken };
    const judgement = judge("@localo/garden-bins", changes, "minor");
    expect(judgement).toMatchObject({
      needed: "major",
      refusals: [
        "It needs a major release, and a minor release is planned.",
        "schemas/x.json was valid, and is refused now: Enter a colour (/colour)",
      ],
    });
    expect(changesetFor(judgement, [], () => false).text).toBe(`---
"@localo/garden-bins": major
---

2 changes to garden bins, 1 of them breaking:

- Breaking: what schemas/x.json shows is refused: Enter a colour (/colour)
- Change 1.
`);
  });
});

describe("changesetFor", () => {
  it("tells all that breaks, however much that is, and some of the rest", () => {
    const all = [...Array(100).keys()].map((number) => finding(number, number % 2 === 0));
    const judgement = judge(
      "@localo/garden-bins",
      { ...nothing, compared: compared(...all) },
      "none",
    );
    const { text } = changesetFor(judgement, [], () => false);
    expect(text).toContain("\n100 changes to garden bins, 50 of them breaking:\n");
    expect(text.match(/^- Breaking: /gm)).toHaveLength(50);
    expect(text.match(/^- Change/gm)).toHaveLength(20);
    expect(text).toContain("\n- and 30 more\n");
  });

  it("takes a name that is free", () => {
    const judgement = judge(
      "@localo/garden-bins",
      { ...nothing, compared: compared(finding(1, false)) },
      "none",
    );
    const taken = new Set<string>();
    for (let run = 0; run < 3; run += 1)
      taken.add(changesetFor(judgement, [], (file) => taken.has(file)).file);
    expect([...taken].map((file) => file.replace(/[0-9a-f]{8}/, "mark"))).toEqual([
      ".changeset/garden-bins-mark.md",
      ".changeset/garden-bins-mark-2.md",
      ".changeset/garden-bins-mark-3.md",
    ]);
  });
});
