// What those who install a release see of it.

import { join } from "node:path";
import { Project } from "./projects.mjs";

/** The compiler that the TypeScript projects install. */
export const TYPESCRIPT = "typescript@5.9.3";

/**
 * Installs a release in fresh projects, and runs it there.
 * @param {import("../steps/checks.mjs").Checks} checks
 * @param {string} folder where the projects go
 * @param {object} env environment in which npm uses the rehearsal's registry
 * @param {string} version of waste
 * @returns {Promise<Project>} the one in TypeScript
 */
export async function installFresh(checks, folder, env, version) {
  const create = (kind, type) => Project.create(join(folder, "projects", version, kind), env, type);
  await checks.check("A fresh ESM project installs and runs it", async () => {
    const project = await create("esm", "module");
    await project.install(`@localo/waste@${version}`);
    await project.run("modules.mjs", version);
  });
  await checks.check("A fresh CommonJS project installs and runs it", async () => {
    const project = await create("cjs", "commonjs");
    await project.install(`@localo/waste@${version}`);
    await project.run("modules.cjs", version);
  });
  return checks.check("A fresh TypeScript project installs it", async () => {
    const project = await create("typescript", "module");
    await project.install(`@localo/waste@${version}`, TYPESCRIPT);
    return project;
  });
}

/** A program that a supplier wrote for the first release compiles and runs. */
export function runsFirst(checks, title, project) {
  return checks.check(title, async (say) => {
    accepted(await project.compile("first.ts"));
    say((await project.run("out/first.js")).trim());
  });
}

/** Throws what the compiler says, where it says anything. */
export function accepted(said) {
  if (said !== "") throw new Error(said);
}

/** The compiler's first line, which must name the reason. */
export function refused(said, reason) {
  if (said === "") throw new Error("It compiles.");
  if (!said.includes(reason)) throw new Error(`Not for ${reason}: ${said}`);
  return said.split("\n")[0];
}
