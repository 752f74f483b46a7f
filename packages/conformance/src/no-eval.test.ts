import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { root } from "./repository.js";

/** Runs as a program of its own, because the flag holds for a whole process. */
const program = `
import { MissedCollectionReport } from "@localo/waste";
import { missedCollectionReportExamples } from "@localo/waste/examples";
let refused = false;
try { new Function("return 1")(); } catch { refused = true; }
const valid = Object.values(missedCollectionReportExamples).every((value) => MissedCollectionReport.is(value));
const { issues } = MissedCollectionReport.safeParse({ uprn: "0" });
console.log(JSON.stringify({ refused, valid, codes: issues.map(({ code }) => code).sort() }));
`;

it("validators run where code may not be made from strings", () => {
  const flags = ["--disallow-code-generation-from-strings", "--input-type=module", "-e", program];
  const output = execFileSync(process.execPath, flags, { cwd: root, encoding: "utf8" });
  expect(JSON.parse(output)).toEqual({
    refused: true,
    valid: true,
    codes: ["missing", "missing", "wrong-format"],
  });
});
