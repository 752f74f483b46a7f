// One release: from the changesets to packages in the registry.

import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Makes versions, builds, packs once and publishes what was packed.
 * @param {import("../steps/checks.mjs").Checks} checks
 * @param {import("./repository.mjs").Repository} repository
 * @param {string} folder where tarballs go
 * @param {{ version?: string, sentence?: string }} expected of waste: its version, where that is known, and what
 *   its changelog says
 * @returns {Promise<string>} the version of waste
 */
export async function release(checks, repository, folder, expected = {}) {
  const version = await checks.check("Changesets make versions and changelogs", async (say) => {
    say((await repository.script("version")).trim());
    const found = await repository.version();
    if (expected.version !== undefined && found !== expected.version)
      throw new Error(`waste is ${found}, not ${expected.version}.`);
    if (expected.sentence !== undefined) {
      const log = await repository.changelog();
      const [, entry = ""] = log.split(`## ${found}\n`);
      if (!entry.split("\n## ")[0].includes(expected.sentence))
        throw new Error(`The changelog does not say "${expected.sentence}":\n${log}`);
    }
    await repository.commit(`Release ${found}`);
    return found;
  });
  await checks.check("npm ci takes the lock file as it is now", () => repository.checkLock());
  await checks.check("What changed is built", () => repository.build());
  const tarballs = join(folder, "tarballs", version);
  await checks.check("It is packed, once", async (say) => {
    await mkdir(tarballs, { recursive: true });
    say((await repository.script("pack", tarballs)).trim());
  });
  // There is nobody here to vouch for where it was built.
  const publish = () => repository.script("publish", tarballs, "--provenance=false");
  await checks.check("What was packed is published", async (say) => {
    const printed = await publish();
    const { packages } = JSON.parse(await readFile(join(tarballs, "release.json"), "utf8"));
    if (!packages.some((one) => one.name === "@localo/waste" && one.version === version)) {
      throw new Error(`waste ${version} was not packed`);
    }
    say(`${printed.trim().split("\n").length} packages`);
  });
  await checks.check("Publishing it again changes nothing", async () => {
    const printed = await publish();
    if (/published as/.test(printed)) throw new Error(printed);
  });
  await checks.check("A tarball that is no longer what was packed is refused", async (say) => {
    await appendFile(join(tarballs, `localo-waste-${version}.tgz`), "x");
    const refusal = await publish().then(
      () => "",
      (error) => error.message,
    );
    const [reason] = /\S+\.tgz is not what was packed/.exec(refusal) ?? [];
    if (reason === undefined) throw new Error(`It was not: ${refusal}`);
    say(reason);
  });
  return version;
}
