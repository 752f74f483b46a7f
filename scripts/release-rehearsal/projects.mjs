// Those who install the packages: fresh projects outside the repository.

import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { attempt, node, npm } from "../steps/run.mjs";

const programs = fileURLToPath(new URL("consumer", import.meta.url));

/** As strict as compilers get; the packages' own declarations are checked too. */
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "nodenext",
    resolveJsonModule: true,
    outDir: "out",
    types: [],
  },
};

/** A project that npm installs packages into. */
export class Project {
  #folder;
  #env;

  constructor(folder, env) {
    this.#folder = folder;
    this.#env = env;
  }

  /**
   * Makes the folder with the consumers' programs.
   * @param {string} folder
   * @param {object} env environment in which npm uses the rehearsal's registry
   * @param {"module" | "commonjs"} type the project's module system
   */
  static async create(folder, env, type) {
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, "package.json"),
      JSON.stringify({ name: "consumer", private: true, type }),
    );
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
    await cp(programs, folder, { recursive: true });
    return new Project(folder, env);
  }

  get folder() {
    return this.#folder;
  }

  install(...specifiers) {
    return npm(["install", ...specifiers], { cwd: this.#folder, env: this.#env });
  }

  update() {
    return npm(["update", "--prefer-online"], { cwd: this.#folder, env: this.#env });
  }

  run(file, ...args) {
    const quiet = "--disable-warning=ExperimentalWarning";
    return node([quiet, file, ...args], { cwd: this.#folder, env: this.#env });
  }

  /**
   * Compiles a program.
   * @returns {Promise<string>} what the compiler finds wrong; empty where nothing is
   */
  async compile(file) {
    await writeFile(
      join(this.#folder, "tsconfig.program.json"),
      JSON.stringify({ extends: "./tsconfig.json", files: [file] }),
    );
    const args = ["node_modules/typescript/bin/tsc", "--project", "tsconfig.program.json"];
    const { code, stdout, stderr } = await attempt(process.execPath, args, { cwd: this.#folder });
    return code === 0 ? "" : `${stdout}${stderr}`.trim();
  }
}
