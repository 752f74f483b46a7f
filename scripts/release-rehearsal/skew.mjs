// A client of one release at a council of another, over HTTP.

import { once } from "node:events";
import { createInterface } from "node:readline";
import { start } from "../steps/run.mjs";

/** What the minor release knows beside what the first one does, as a report and as a collection. */
const NEW = { report: { containerCount: 2 }, collection: { nextTryDate: "2026-11-24" } };

/** Where the containers stand: what the major release asks for and the others take. */
const PLACE = { containerLocation: "Beside the gate" };

/**
 * Lets a client call a server.
 * @param {{ project: import("./projects.mjs").Project, more: object }} client with what its report has
 * @param {{ project: import("./projects.mjs").Project, more: object }} server with what its answer has
 * @returns {Promise<{ list: object, report: object }>} how each call went
 */
async function meet(client, server) {
  const args = ["--disable-warning=ExperimentalWarning", "server.mjs", JSON.stringify(server.more)];
  const child = start(process.execPath, args, { cwd: server.project.folder });
  const errors = [];
  child.stderr.on("data", (chunk) => errors.push(chunk));
  try {
    const [url] = await Promise.race([
      once(createInterface({ input: child.stdout }), "line"),
      once(child, "close").then(() => {
        throw new Error(`The server ended: ${Buffer.concat(errors)}`);
      }),
    ]);
    return JSON.parse(await client.project.run("client.mjs", url, JSON.stringify(client.more)));
  } finally {
    child.kill();
  }
}

/**
 * How a client of one release and a council of another get along.
 * @param {import("../steps/checks.mjs").Checks} checks
 * @param {Record<string, import("./projects.mjs").Project>} projects by version
 */
export async function skew(checks, projects) {
  const { first, minor, major } = projects;
  await checks.check(
    "An old client works with a new council: it reads past what it does not know",
    async (say) => {
      const met = await meet(
        { project: first, more: {} },
        { project: minor, more: { ...NEW.collection, changeReason: "road-closed" } },
      );
      works(met);
      const [collection] = met.list.data.items;
      if (collection.changeReason !== "road-closed") throw new Error("The new code was lost.");
      say("list: works, the new reason is there as text; report: works");
    },
  );
  await checks.check(
    "A new client works with an old council, as long as it sends what that knows",
    async (say) => {
      works(await meet({ project: minor, more: {} }, { project: first, more: {} }));
      say("list: works; report: works");
    },
  );
  await checks.check(
    "Where it sends more, the error says that the council is older",
    async (say) => {
      const met = await meet({ project: minor, more: NEW.report }, { project: first, more: {} });
      say(says(met.report, /server is older.*#\/containerCount unknown-property/));
    },
  );
  await checks.check("A client of the next major says that the council is older", async (say) => {
    const met = await meet({ project: major, more: PLACE }, { project: minor, more: {} });
    say(says(met.report, /404.*server is older/));
    says(met.list, /404.*server is older/);
  });
  await checks.check("A client of the last major says that the council is newer", async (say) => {
    const met = await meet({ project: minor, more: PLACE }, { project: major, more: {} });
    say(says(met.report, /404.*server is newer/));
    says(met.list, /404.*server is newer/);
  });
}

function works({ list, report }) {
  for (const { ok, message } of [list, report]) if (!ok) throw new Error(message);
}

function says({ ok, message }, pattern) {
  if (ok) throw new Error("The call went well.");
  if (!pattern.test(message)) throw new Error(`Not clear: ${message}`);
  return message;
}
