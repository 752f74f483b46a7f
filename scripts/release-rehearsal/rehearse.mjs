// The four releases, one after another.

import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { demand, extend, reword } from "./edits.mjs";
import { Project } from "./projects.mjs";
import { skew } from "./skew.mjs";

/** The compiler that the TypeScript project installs. */
const TYPESCRIPT = "typescript@5.9.3";

/**
 * @param {import("../steps/checks.mjs").Checks} checks
 * @param {import("./repository.mjs").Repository} repository the copy
 * @param {string} folder where projects and tarballs go
 * @param {object} env makes npm use the rehearsal's registry
 */
export async function rehearse(checks, repository, folder, env) {
  /** Projects of each release in TypeScript, by its name. */
  const projects = {};

  checks.part("The first release: 1.0.0");
  await checks.check("The command line is built", () => repository.build("@localo/cli"));
  await checks.check("Pre mode ends", async () => {
    await repository.changeset("pre", "exit");
    await repository.commit("Leave pre mode");
  });
  await gate("lets it through", 0);
  await release("first", "1.0.0");
  const consumer = await Project.create(join(folder, "projects/kept"), env, "module");
  await consumer.install("@localo/waste@^1.0.0", TYPESCRIPT);

  checks.part("A patch: words");
  await change("A description is put better", reword);
  await gate("refuses it without a changeset", 1);
  await plan("patch", "The notes of a report say what they are for");
  await gate("lets it through as a patch", 0);
  await release("patch", "1.0.1");
  await upgrade("1.0.1");

  checks.part("A minor: an optional property, and a code of an open list");
  await checks.check("Before it, a program that uses them does not compile", async (say) => {
    say(refused(await projects.patch.compile("later.ts"), "containerCount"));
  });
  await change("They are added", extend);
  await plan("patch", "Reports can say how many containers were left");
  await gate("refuses it as a patch", 1);
  await plan("minor", "Reports can say how many containers were left");
  await gate("lets it through as a minor", 0);
  await release("minor", "1.1.0");
  await upgrade("1.1.0");
  await checks.check("A program that uses them compiles", async () => {
    accepted(await projects.minor.compile("later.ts"));
  });

  checks.part("A major: what was optional is asked for");
  await change("A report must say where the containers stand", demand);
  await plan("patch", "Reports say where the containers stand");
  await gate("refuses it as a patch", 1);
  await plan("minor", "Reports say where the containers stand");
  await gate("refuses it as a minor", 1);
  await plan("major", "Reports say where the containers stand");
  await gate("lets it through as a major", 0);
  await release("major", "2.0.0", { compiles: false });
  await checks.check("Who asked for ^1.0.0 stays at 1.1.0", async () => {
    await consumer.update();
    await consumer.run("modules.mjs", "1.1.0");
  });
  await checks.check("Who goes to 2.0.0 is told by the compiler", async (say) => {
    say(refused(await projects.major.compile("first.ts"), "containerLocation"));
  });

  checks.part("Skew: a client and a council of different releases");
  await skew(checks, projects);

  function change(title, edit) {
    return checks.check(title, async () => {
      await edit(repository.root);
      await repository.commit(title);
    });
  }

  async function plan(bump, summary) {
    await repository.plan(bump, summary);
  }

  async function gate(what, expected) {
    const { code, stdout, stderr } = await repository.localo("check-release");
    const printed = `${stdout}${stderr}`.trim();
    if (printed.includes("unknown command")) {
      checks.skip(`Not held: the gate ${what}. This localo has no check-release yet.`);
      return;
    }
    await checks.check(`The gate ${what}`, (say) => {
      if (code !== expected) throw new Error(`It exited with ${code}.\n${printed}`);
      if (expected !== 0) say(printed);
    });
  }

  /** From a changeset to projects that have installed what came of it. */
  async function release(name, version, { compiles = true } = {}) {
    await checks.check(`changeset version makes waste ${version}`, async (say) => {
      const printed = await repository.script("version");
      say(printed.trim());
      const found = await repository.version("waste");
      if (found !== version) throw new Error(`It is ${found}.`);
      const log = await repository.changelog("waste");
      if (!log.includes(`## ${version}\n`)) throw new Error(`The changelog lacks it:\n${log}`);
      await repository.commit(`Release ${version}`);
    });
    await checks.check("npm ci takes the lock file as it is now", () => repository.checkLock());
    await checks.check("What changed is built", () => repository.build());
    const tarballs = join(folder, "tarballs", version);
    await checks.check("It is packed, once", async (say) => {
      await mkdir(tarballs, { recursive: true });
      say((await repository.script("pack", tarballs)).trim());
    });
    await checks.check("What was packed is published", async (say) => {
      // There is nobody here to vouch for where it was built.
      const printed = await repository.script("publish", tarballs, "--provenance=false");
      const { packages } = JSON.parse(await readFile(join(tarballs, "release.json"), "utf8"));
      if (!packages.some((one) => one.name === "@localo/waste" && one.version === version)) {
        throw new Error(`waste ${version} was not packed`);
      }
      say(`${printed.trim().split("\n").length} packages`);
    });
    await checks.check("Publishing it again changes nothing", async () => {
      const printed = await repository.script("publish", tarballs, "--provenance=false");
      if (/published as/.test(printed)) throw new Error(printed);
    });
    await checks.check("A tarball that is no longer what was packed is refused", async (say) => {
      await appendFile(join(tarballs, `localo-waste-${version}.tgz`), "x");
      const again = repository.script("publish", tarballs, "--provenance=false");
      const refusal = await again.then(
        () => "",
        (error) => error.message,
      );
      const [reason] = /\S+\.tgz is not what was packed/.exec(refusal) ?? [];
      if (reason === undefined) throw new Error(`It was not: ${refusal}`);
      say(reason);
    });
    await install(name, version, compiles);
  }

  async function install(name, version, compiles) {
    const create = (kind, type) =>
      Project.create(join(folder, "projects", version, kind), env, type);
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
    const project = await create("typescript", "module");
    projects[name] = project;
    await checks.check("A fresh TypeScript project installs it", async () => {
      await project.install(`@localo/waste@${version}`, TYPESCRIPT);
    });
    if (!compiles) return;
    await checks.check("A program written for 1.0.0 compiles and runs there", async (say) => {
      accepted(await project.compile("first.ts"));
      say((await project.run("out/first.js")).trim());
    });
  }

  /** A project that was begun with the first release, as it would be kept up to date. */
  function upgrade(version) {
    return checks.check(
      `A project begun with 1.0.0, updated to ${version}, compiles and runs`,
      async (say) => {
        await consumer.update();
        await consumer.run("modules.mjs", version);
        accepted(await consumer.compile("first.ts"));
        say((await consumer.run("out/first.js")).trim());
      },
    );
  }
}

function accepted(said) {
  if (said !== "") throw new Error(said);
}

/** The compiler's first line, which must name the reason. */
function refused(said, reason) {
  if (said === "") throw new Error("It compiles.");
  if (!said.includes(reason)) throw new Error(`Not for ${reason}: ${said}`);
  return said.split("\n")[0];
}
