// A copy of the repository's last commit, to release from: nothing that happens to it is seen here.

import { existsSync } from "node:fs";
import { appendFile, cp, mkdir, readdir, readFile, readlink, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run } from "../steps/run.mjs";

/** Parts of node_modules that lead to this repository's own packages, or belong to tools that ran here. */
const OWN = ["@localo", ".bin", ".cache", ".package-lock.json", ".vite", ".vite-temp"];

/**
 * Copies the last commit, with what is installed and what turbo has built already. The copy's history
 * begins with it, so that a shallow clone can be rehearsed in, too.
 * @param {string} root the repository
 * @param {string} folder where the copy goes
 */
export async function copyRepository(root, folder) {
  const archive = `${folder}.tar`;
  await run("git", ["archive", "--format=tar", `--output=${archive}`, "HEAD"], { cwd: root });
  await mkdir(folder);
  await run("tar", ["-xf", archive, "-C", folder]);
  const git = (...args) => run("git", args, { cwd: folder });
  await git("init", "--quiet", "--initial-branch=main");
  await git("config", "user.name", "Release rehearsal");
  await git("config", "user.email", "rehearsal@example.com");
  await git("config", "commit.gpgsign", "false");
  await git("add", "--all");
  await git("commit", "--quiet", "--no-verify", "-m", "The last commit");
  await linkModules(root, folder);
  // What stands for a folder is a link here, which .gitignore does not mean.
  await appendFile(join(folder, ".git/info/exclude"), "node_modules\n");
  const cache = join(root, ".turbo/cache");
  if (existsSync(cache)) await cp(cache, join(folder, ".turbo/cache"), { recursive: true });
}

/** What `npm ci` installed here, with the copy's own packages in place of ours. */
async function linkModules(root, folder) {
  const from = join(root, "node_modules");
  const to = join(folder, "node_modules");
  const own = await ownPackages(folder);
  const left = new Set([...OWN, ...own.values()]);
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (!left.has(name)) await symlink(join(from, name), join(to, name));
  }
  await mkdir(join(to, ".bin"));
  for (const name of await readdir(join(from, ".bin"))) {
    // Relative, so that `localo` is the copy's.
    await symlink(await readlink(join(from, ".bin", name)), join(to, ".bin", name));
  }
  for (const [place, name] of own) {
    await mkdir(dirname(join(to, name)), { recursive: true });
    await symlink(join(folder, "packages", place), join(to, name));
    const nested = join(root, "packages", place, "node_modules");
    if (existsSync(nested)) await symlink(nested, join(folder, "packages", place, "node_modules"));
  }
}

/** The npm names of the repository's packages, by folder. */
async function ownPackages(root) {
  const names = new Map();
  for (const place of await readdir(join(root, "packages"))) {
    const manifest = await readFile(join(root, "packages", place, "package.json"), "utf8");
    names.set(place, JSON.parse(manifest).name);
  }
  return names;
}
