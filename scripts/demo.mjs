// npm run demo: the whole way, unattended. Packs the packages, installs them in an empty folder outside
// the repository, and uses a sandbox from there. Exits 0 only when all is as it should be.

import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, root } from "./build/build.mjs";
import { compile } from "./demo/compile.mjs";
import { COMPILERS, install, installTools, pack } from "./demo/install.mjs";
import { HALF_AN_HOUR_LATER, startSandbox } from "./demo/sandbox.mjs";
import { Checks } from "./steps/checks.mjs";
import { node } from "./steps/run.mjs";

const checks = new Checks(
  (passed, failed, time) => `Demo: ${passed} passed, ${failed} failed, in ${time}`,
);
const check = checks.check.bind(checks);
const folder = await mkdtemp(join(tmpdir(), "localo-demo-"));
const consumer = join(folder, "consumer");
process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));

/** Runs one of the consumer's programs where the packages are installed. */
const consume = async (...args) => (await node(args, { cwd: consumer })).trimEnd();

try {
  await packages();
  await council();
  await realData();
  await planningData();
} catch (error) {
  console.error(`\n${error.stack ?? error}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  checks.end();
}

async function packages() {
  checks.part("The packages, as they will be published");
  await check("All packages build", () => build());
  const tarballs = await check("npm packs runtime, core and the three domains", async (say) => {
    const files = await pack(join(folder, "tarballs"));
    say(files.map((file) => file.slice(folder.length + 1)).join("\n"));
    return files;
  });
  await check("They install in an empty folder, with nothing else", async (say) => {
    const installed = await install(consumer, tarballs);
    if (installed.some((name) => !name.startsWith("@localo/"))) {
      throw new Error(`More was installed: ${installed.join(", ")}`);
    }
    await cp(join(root, "scripts/demo/consumer"), consumer, { recursive: true });
    say(installed.join(", "));
  });
  await check("ECMAScript modules import them", () => consume("modules.mjs"));
  await check("CommonJS requires them", () => consume("modules.cjs"));
  await check(`TypeScript ${COMPILERS.join(", ")} and a webhook library install beside them`, () =>
    installTools(consumer),
  );
  for (const version of COMPILERS) {
    await check(
      `TypeScript ${version}, strict, takes what is right and refuses what is not`,
      (say) => compile(consumer, version, say),
    );
  }
}

async function council() {
  checks.part("A council, and a program that uses it");
  const data = join(folder, "council");
  const first = await check("The sandbox starts with its data in an empty folder", async (say) => {
    const sandbox = await startSandbox(data);
    say(sandbox.url);
    return sandbox;
  });
  const errand = (name, { url }, ...more) => consume("resident.mjs", name, url, ...more);
  const shown =
    (...args) =>
    async (say) =>
      say(await errand(...args));
  await check("It lists a property's collections", shown("list", first));
  await check("It takes a report of a missed bin, once", shown("report", first));
  await check("It refuses one for a contaminated bin, and says why", shown("refused", first));
  await check(
    "A private calendar has what the public one keeps back, until it is revoked",
    shown("calendar", first),
  );
  await check("A misspelt property is a typed error with a suggestion", shown("misspelt", first));
  const program = (file) => async (say) => say(await consume(file, first.url));
  await check(
    "A comment on an open application is taken, and one too late is 409",
    program("planning.mjs"),
  );
  await check(
    "Joint tenants move, and a direct debit's account comes back masked",
    program("council-tax.mjs"),
  );
  await check(
    "A webhook is delivered and verified, and a tampered one refused",
    program("webhook.mjs"),
  );
  const report = await check("It is killed (SIGKILL) right after a report", async (say) => {
    const answer = await errand("report-and-kill", first, String(first.pid));
    await first.exited;
    say(`Answered ${JSON.parse(answer).submission.id}, then gone`);
    return answer;
  });
  const second = await check("It starts again on the same data", () =>
    startSandbox(data, first.port),
  );
  await check(
    "The report is there, and so is its idempotent answer",
    shown("find-after-kill", second, report),
  );
  await check("Of two who want a day's last place, one gets it", shown("last-slot", second));
  const unpaid = await check(
    "A payer opens the payment page, and the council stops",
    async (say) => {
      const answer = await errand("book-and-wait", second);
      const { booking } = JSON.parse(answer);
      say(`${booking.id} waits for its payment until ${booking.payUntilAt}`);
      return answer;
    },
  );
  await check("It stops in order (SIGTERM)", () => inOrder(second));
  const later = await check("Half an hour later the slot has expired", () =>
    startSandbox(data, first.port, HALF_AN_HOUR_LATER),
  );
  await check("A payment that comes now takes the next free day", shown("pay-late", later, unpaid));
  await check("Its log names no property, person, key or token", async (say) => {
    const log = [...first.log, ...second.log, ...later.log].join("\n");
    const found = log.match(/99\d{10}|@example|sandbox-[a-z]+-key|Bearer|calendars\//i);
    if (found !== null) throw new Error(`The log has ${found[0]}`);
    say(`${first.log.length + second.log.length + later.log.length} lines`);
  });
  await check("It stops in order again", () => inOrder(later));
}

async function inOrder(sandbox) {
  const code = await sandbox.stop();
  if (code !== 0) throw new Error(`It exited with ${code}.`);
}

/** Where the data is that the repository does not hold. */
function sharedData() {
  const { LOCALO_SHARED_DATA } = process.env;
  return LOCALO_SHARED_DATA ?? join(root, "../shared/data");
}

async function planningData() {
  const payloads = join(sharedData(), "planning-odp");
  if (!existsSync(payloads)) {
    checks.skip(
      `Not checked: ${payloads} is not there. LOCALO_SHARED_DATA names the folder that holds planning-odp.`,
    );
    return;
  }
  await check(
    "Five Open Digital Planning payloads become Localo values, and a council takes them",
    async (say) => {
      const sandbox = await startSandbox(join(folder, "planning-council"));
      say(await consume("odp.mjs", sandbox.url, payloads));
      await inOrder(sandbox);
    },
  );
}

async function realData() {
  checks.part("What councils publish today");
  const shared = sharedData();
  const today = join(shared, "waste-today");
  if (!existsSync(today)) {
    checks.skip(
      `Not checked: ${today} is not there. LOCALO_SHARED_DATA names the folder that holds waste-today.`,
    );
    return;
  }
  await check("Real feeds and all real UPRNs become Localo values and calendars", async (say) =>
    say(await consume("feeds.mjs", today)),
  );
}
