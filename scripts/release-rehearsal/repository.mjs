// The copy of the repository, and what one does to it for a release.

import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { attempt, node, npm, run } from "../steps/run.mjs";

/** The copy of the repository, and what one does to it for a release. */
export class Repository {
  #root;
  #env;

  /**
   * @param {string} root the copy
   * @param {object} env environment in which npm publishes to the rehearsal's registry and nowhere else
   */
  constructor(root, env) {
    this.#root = root;
    this.#env = env;
  }

  get root() {
    return this.#root;
  }

  get #options() {
    return { cwd: this.#root };
  }

  /** Builds packages and what they depend on; all where none is named. */
  async build(...packages) {
    const turbo = join(this.#root, "node_modules/turbo/bin/turbo");
    const filters = packages.map((name) => `--filter=${name}`);
    await node([turbo, "run", "build", ...filters, "--output-logs=errors-only"], this.#options);
  }

  /** Runs `localo`, however it ends. */
  localo(...args) {
    const file = join(this.#root, "packages/cli/bin/localo.js");
    return attempt(process.execPath, [file, ...args], this.#options);
  }

  /** Runs one of the repository's release scripts. */
  script(name, ...args) {
    const file = join(this.#root, "scripts/release", `${name}.mjs`);
    return node([file, ...args], { ...this.#options, env: this.#env });
  }

  /** Ends changesets' pre mode, where that lasts. */
  async leavePreMode() {
    const file = join(this.#root, ".changeset/pre.json");
    if (!existsSync(file) || JSON.parse(await readFile(file, "utf8")).mode === "exit") return;
    await node(
      [join(this.#root, "node_modules/@changesets/cli/bin.js"), "pre", "exit"],
      this.#options,
    );
  }

  /** Throws where the lock file and the packages do not agree; installs nothing. */
  async checkLock() {
    await npm(["ci", "--dry-run", "--ignore-scripts"], this.#options);
  }

  async commit(message) {
    await run("git", ["add", "--all"], { cwd: this.#root });
    // Where a first release is what the repository is already, nothing changes.
    const options = ["--quiet", "--no-verify", "--allow-empty"];
    await run("git", ["commit", ...options, "-m", message], { cwd: this.#root });
  }

  /** Plans a release of waste as somebody would who writes the changeset by hand. */
  async plan(bump, summary) {
    const folder = join(this.#root, ".changeset");
    await mkdir(folder, { recursive: true });
    const text = `---\n"@localo/waste": ${bump}\n---\n\n${summary}\n`;
    await writeFile(join(folder, "by-hand.md"), text);
  }

  /** The version that waste has now. */
  async version() {
    const file = join(this.#root, "packages/waste/package.json");
    return JSON.parse(await readFile(file, "utf8")).version;
  }

  changelog() {
    return readFile(join(this.#root, "packages/waste/CHANGELOG.md"), "utf8");
  }
}
