// The four releases, one after another.

import { join } from "node:path";
import { accepted, installFresh, refused, runsFirst, TYPESCRIPT } from "./consumers.mjs";
import { demand, dropOldName, extend, keepOldName, rename, reword } from "./edits.mjs";
import { Gate } from "./gate.mjs";
import { Project } from "./projects.mjs";
import { release } from "./release.mjs";
import { skew } from "./skew.mjs";

/**
 * @param {import("../steps/checks.mjs").Checks} checks
 * @param {import("./repository.mjs").Repository} repository the copy
 * @param {string} folder where projects and tarballs go
 * @param {object} env environment in which npm uses the rehearsal's registry
 */
export async function rehearse(checks, repository, folder, env) {
  const gate = new Gate(checks, repository);
  const change = (title, edit) => checks.check(title, () => edit(repository.root));
  const releaseAs = (version, sentence) =>
    release(checks, repository, folder, { version, sentence });
  const install = (version) => installFresh(checks, folder, env, version);

  checks.part("The first release: what this commit has, outside of pre mode");
  await checks.check("The command line is built", () => repository.build("@localo/cli"));
  await checks.check("Pre mode ends", () => repository.leavePreMode());
  await gate.passes("");
  const version = await releaseAs();
  const next = versionsAfter(version);
  const first = await install(version);
  await runsFirst(checks, "A supplier's program compiles and runs", first);
  const consumer = await Project.create(join(folder, "projects/kept"), env, "module");
  await checks.check(`A project asks for ^${version} and is kept`, () =>
    consumer.install(`@localo/waste@^${version}`, TYPESCRIPT),
  );
  const update = async (to) => {
    await checks.check(`npm update brings the kept project to ${to}`, async () => {
      await consumer.update();
      await consumer.run("modules.mjs", to);
    });
    await runsFirst(checks, `Its program, written for ${version}, compiles and runs`, consumer);
  };

  checks.part(`A patch, ${next.patch}: words`);
  await change("A description is put better", reword);
  await gate.refuses("without a changeset", "It needs a patch release", '"@localo/waste": patch');
  await gate.writes("patch");
  await gate.passes("as a patch");
  await releaseAs(next.patch, "MissedCollectionReport");
  await update(next.patch);
  const patch = await install(next.patch);

  checks.part(`A minor, ${next.minor}: an optional property, a code, another name for a property`);
  await checks.check("Before it, a program that uses them does not compile", async (say) => {
    say(refused(await patch.compile("later.ts"), "containerCount"));
  });
  await change("A property is renamed, and its old name gone", rename);
  await repository.plan("minor", "Notes are called remarks");
  await gate.refuses("as a minor", "It needs a major release", "Keep the old name beside it");
  await change("The old name is kept beside it, deprecated and with a sunset", keepOldName);
  await change("An optional property and a code of an open list are added", extend);
  await repository.plan("patch", "Reports can say how many containers were left");
  await gate.refuses("as a patch", "It needs a minor release", '"@localo/waste": minor');
  await gate.writes("minor");
  await gate.passes("as a minor");
  await releaseAs(next.minor, "containerCount");
  await update(next.minor);
  const minor = await install(next.minor);
  await checks.check("A program that uses what is new compiles", async () => {
    accepted(await minor.compile("later.ts"));
  });

  checks.part(`A major, ${next.major}: what was optional is asked for`);
  await change("A report must say where the containers stand", demand);
  await repository.plan("patch", "Reports say where the containers stand");
  await gate.refuses("as a patch", "It needs a major release", '"@localo/waste": major');
  await repository.plan("minor", "Reports say where the containers stand");
  await gate.refuses("as a minor", "It needs a major release", '"@localo/waste": major');
  await gate.writes("major");
  await change("The deprecated name goes before its sunset", dropOldName);
  await gate.refuses("even as a major", "/properties/notes is gone, and was promised until");
  await change("It is put back", keepOldName);
  await gate.passes("as a major");
  await releaseAs(next.major, "containerLocation");
  const major = await install(next.major);
  await checks.check(`npm update leaves who asked for ^${version} at ${next.minor}`, async () => {
    await consumer.update();
    await consumer.run("modules.mjs", next.minor);
  });
  await checks.check(`Who goes to ${next.major} is told by the compiler`, async (say) => {
    say(refused(await major.compile("first.ts"), "containerLocation"));
  });

  checks.part("Skew: a client and a council of different releases");
  await skew(checks, { first, minor, major });
}

/** The versions of a patch, then a minor, then a major. */
function versionsAfter(version) {
  const [major, minor, patch] = version.split(".").map(Number);
  return {
    patch: `${major}.${minor}.${patch + 1}`,
    minor: `${major}.${minor + 1}.0`,
    major: `${major + 1}.0.0`,
  };
}
