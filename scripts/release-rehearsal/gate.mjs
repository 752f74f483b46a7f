// The release gate as a maintainer meets it: `localo check-release`, and `localo changeset` where it
// refuses.

/**
 * @param {import("../steps/checks.mjs").Checks} checks
 * @param {import("./repository.mjs").Repository} repository
 */
export class Gate {
  #checks;
  #repository;

  constructor(checks, repository) {
    this.#checks = checks;
    this.#repository = repository;
  }

  /** The gate has nothing against it. */
  passes(what) {
    return this.#checks.check(`The gate lets it through ${what}`.trim(), async () => {
      await this.#run(0);
    });
  }

  /** The gate refuses it, and says why with these words. */
  refuses(what, ...reasons) {
    return this.#checks.check(`The gate refuses it ${what}`, async (say) => {
      const printed = await this.#run(1);
      for (const reason of reasons) {
        if (!printed.includes(reason)) throw new Error(`It does not say: ${reason}\n${printed}`);
      }
      // What it says of the other packages is of no use here.
      const lines = printed.split("\n");
      const first = lines.findIndex((line) => line.startsWith("✗"));
      say(lines.slice(first).join("\n"));
    });
  }

  /** `localo changeset` writes what the gate misses, for a release of waste; a second time it has nothing to do. */
  writes(bump) {
    return this.#checks.check(`localo changeset writes it: a ${bump}`, async (say) => {
      const [first] = await this.#write();
      if (first?.package !== "@localo/waste" || first.bump !== bump || first.action !== "written")
        throw new Error(`It wrote ${JSON.stringify(first)}`);
      say(first.file);
      const [second] = await this.#write();
      if (second.file !== first.file || second.action !== "unchanged")
        throw new Error(`The second time it wrote ${JSON.stringify(second)}`);
    });
  }

  async #write() {
    const { code, stdout, stderr } = await this.#repository.localo("changeset", "--json");
    if (code !== 0) throw new Error(`It exited with ${code}.\n${stdout}${stderr}`);
    return JSON.parse(stdout).changesets;
  }

  async #run(expected) {
    const { code, stdout, stderr } = await this.#repository.localo("check-release");
    const printed = `${stdout}${stderr}`.trim();
    if (code !== expected) throw new Error(`It exited with ${code}.\n${printed}`);
    return printed;
  }
}
