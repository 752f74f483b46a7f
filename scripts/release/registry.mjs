// What the registry that npm is configured for has of a package.

import { attempt } from "../steps/run.mjs";

/**
 * The integrity (`sha512-…`) of a version that is published.
 * @returns {Promise<string | undefined>} `undefined` where that version is not there
 * @throws {Error} where the registry does not say
 */
export async function publishedIntegrity(name, version) {
  const args = ["view", `${name}@${version}`, "dist.integrity", "--json", "--prefer-online"];
  const { code, stdout, stderr } = await attempt("npm", args, {
    shell: process.platform === "win32",
  });
  // A package without that version is an empty answer; no package at all is an error with a code.
  if (code === 0) return stdout.trim() === "" ? undefined : JSON.parse(stdout);
  if (/\bE404\b/.test(stdout + stderr)) return undefined;
  throw new Error(`npm view ${name}@${version} exited with ${code}\n${stdout}${stderr}`);
}
