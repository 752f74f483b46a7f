import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { names as allNames, type Name } from "../names.js";
import { folder, root } from "../places.js";
import { type Peer, type Question, record } from "./peer.js";

/** What others send may have members that the reader does not know. */
const open = new Set<Name>(["Collection", "CollectionPage"]);

/**
 * Typia: code generated from types by \`typia generate\`. Version 12, the last that compiles with
 * TypeScript 5 (later ones need ttsc, which needs Node 22).
 */
export const typia: Peer = {
  name: "typia",
  note: "errors are a path and the type that was expected, without a message; leaves out what types cannot say (src/schemas/typia/types.ts)",
  async program(names, question) {
    const file = `./dist/typia/${names.length === allNames.length ? "ten" : "one"}-${question === "check" ? "check" : "all"}`;
    await generate(`${file}.ts`, names, question);
    const answer = (name: string) =>
      question === "check" ? `checks.${name}(v)` : `told(checks.${name}(v))`;
    return `import * as checks from "${file}.ts";
const told = (result) => (result.success ? 0 : result.errors.length);
export default ${record(names, answer)};`;
  },
};

async function generate(file: string, names: readonly Name[], question: Question): Promise<void> {
  const work = await mkdtemp(join(folder, "dist", "typia-"));
  try {
    const create =
      question === "check"
        ? ["createIs", "createEquals"]
        : ["createValidate", "createValidateEquals"];
    const lines = names.map(
      (name) => `export const ${name} = typia.${create[open.has(name) ? 0 : 1]}<types.${name}>();`,
    );
    await mkdir(join(work, "src"));
    await writeFile(
      join(work, "src/types.ts"),
      await readFile(join(folder, "src/schemas/typia/types.ts"), "utf8"),
    );
    await writeFile(
      join(work, "src/checks.ts"),
      `import typia from "typia";\nimport type * as types from "./types.js";\n${lines.join("\n")}\n`,
    );
    await writeFile(
      join(work, "tsconfig.json"),
      JSON.stringify({ extends: join(root, "tsconfig.base.json"), include: ["src"] }),
    );
    const options = { cwd: work };
    const command = join(root, "node_modules/.bin/typia");
    const output = ["--input", "src", "--output", "out", "--project", "tsconfig.json"];
    await promisify(execFile)(command, ["generate", ...output], options);
    await mkdir(join(folder, "dist/typia"), { recursive: true });
    await writeFile(join(folder, file), await readFile(join(work, "out/checks.ts"), "utf8"));
  } finally {
    await rm(work, { recursive: true });
  }
}
