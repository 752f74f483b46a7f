// npm run release:rehearsal: takes a copy of the last commit through a first release, a patch, a minor
// and a major of waste, into a registry of its own, and looks at each with the eyes of those who install
// it. Nothing is published and the working tree stays as it is. Exits 0 only when all is as it should be.

import { existsSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyRepository } from "./release-rehearsal/copy.mjs";
import { rehearse } from "./release-rehearsal/rehearse.mjs";
import { Repository } from "./release-rehearsal/repository.mjs";
import { startRegistry } from "./release-rehearsal/verdaccio.mjs";
import { Checks } from "./steps/checks.mjs";
import { run } from "./steps/run.mjs";

/** Minutes after which something must be stuck: on two idle cores it takes less than six. */
const LIMIT = 45;

const root = fileURLToPath(new URL("..", import.meta.url));
if (!existsSync(join(root, "node_modules/turbo"))) {
  console.error("error: The tools are not installed. Run npm ci first.");
  process.exit(1);
}
const checks = new Checks(
  (passed, failed, time) => `Rehearsal: ${passed} passed, ${failed} failed, in ${time}`,
);
const folder = await mkdtemp(join(tmpdir(), "localo-rehearsal-"));
// However it ends; what it started ends with it, too.
process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
const stop = (code) => {
  console.error("\nStopped. What was made is taken away.");
  process.exit(code);
};
process.once("SIGINT", () => stop(130)).once("SIGTERM", () => stop(143));
setTimeout(() => {
  console.error(`\nerror: It is not done after ${LIMIT} minutes.`);
  checks.end();
  process.exit(1);
}, LIMIT * 60_000).unref();

try {
  checks.part("The stage");
  const copy = join(folder, "repository");
  await checks.check("The last commit is copied; nothing here is touched", async (say) => {
    await copyRepository(root, copy);
    say((await run("git", ["log", "-1", "--format=%h %s"], { cwd: root })).trim());
    const left = await run("git", ["status", "--porcelain"], { cwd: root });
    if (left !== "") say("What is not committed is not rehearsed.");
  });
  const registry = await checks.check(
    "A registry for what is published here starts (Verdaccio)",
    async (say) => {
      const started = await startRegistry(join(folder, "registry"));
      say(started.url);
      return started;
    },
  );
  const repository = new Repository(copy, registry.publishers);
  await rehearse(checks, repository, folder, registry.consumers);
} catch (error) {
  console.error(`\n${error.stack ?? error}`);
  process.exitCode = 1;
} finally {
  checks.end();
}
// Verdaccio still runs.
process.exit();
