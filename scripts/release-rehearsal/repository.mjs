// One release of the copy, from a changed schema to what lies in the registry.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { attempt, npm, run } from "../steps/run.mjs";

/** The copy of the repository, and what one does to it for a release. */
export class Repository {
  #root;
  #env;

  /**
   * @param {string} root the copy
   * @param {object} env makes npm use the rehearsal's registry
   */
  constructor(root, env) {
    this.#root = root;
    this.#env = { ...process.env, ...env };
  }

  get root() {
    return this.#root;
  }

  /** Builds packages and what they depend on; all where none is named. */
  async build(...packages) {
    const file = pathToFileURL(join(this.#root, "scripts/build/build.mjs"));
    const { build } = await import(file.href);
    await build(...packages);
  }

  /** Runs `localo`, however it ends. */
  localo(...args) {
    const file = join(this.#root, "packages/cli/bin/localo.js");
    return attempt(process.execPath, [file, ...args], { cwd: this.#root, env: this.#env });
  }

  /** Runs one of the repository's release scripts. */
  script(name, ...args) {
    const file = join(this.#root, "scripts/release", `${name}.mjs`);
    return run(process.execPath, [file, ...args], { cwd: this.#root, env: this.#env });
  }

  changeset(...args) {
    const file = join(this.#root, "node_modules/@changesets/cli/bin.js");
    return run(process.execPath, [file, ...args], { cwd: this.#root, env: this.#env });
  }

  /** Throws where the lock file and the packages do not agree; installs nothing. */
  async checkLock() {
    await npm(["ci", "--dry-run", "--ignore-scripts"], { cwd: this.#root, env: this.#env });
  }

  async commit(message) {
    await run("git", ["add", "--all"], { cwd: this.#root });
    await run("git", ["commit", "--quiet", "--no-verify", "-m", message], { cwd: this.#root });
  }

  /** Plans a release of waste, in place of what was planned for it. */
  async plan(bump, summary) {
    const folder = join(this.#root, ".changeset");
    await mkdir(folder, { recursive: true });
    const text = `---\n"@localo/waste": ${bump}\n---\n\n${summary}\n`;
    await writeFile(join(folder, "rehearsal.md"), text);
  }

  /** The version that a package has now. */
  async version(name) {
    const file = join(this.#root, "packages", name, "package.json");
    return JSON.parse(await readFile(file, "utf8")).version;
  }

  changelog(name) {
    return readFile(join(this.#root, "packages", name, "CHANGELOG.md"), "utf8");
  }
}
