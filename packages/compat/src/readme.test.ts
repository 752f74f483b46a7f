import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import * as compat from "./index.js";

const readme = readFileSync(fileURLToPath(new URL("../README.md", import.meta.url)), "utf8");

function fenced(language: string): string {
  const [, code] = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "m").exec(readme) ?? [];
  if (code === undefined) throw new Error(`README.md has no ${language}`);
  return code;
}

it("the example prints what README.md says", () => {
  const body = fenced("js")
    .replace('import { compareSchemas } from "@localo/compat";', "")
    .replace("console.log(", "return (");
  const run = new Function("compareSchemas", body) as (of: typeof compat.compareSchemas) => unknown;
  expect(run(compat.compareSchemas)).toEqual(JSON.parse(fenced("json")));
});

it("README.md names everything that is exported", () => {
  expect(Object.keys(compat).filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
});
