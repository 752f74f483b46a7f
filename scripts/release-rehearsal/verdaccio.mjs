// A registry of its own for what this repository publishes. Everything else comes from where npm is
// configured to look, with the proxy, the certificates and the rights that are set there.

import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm, start } from "../steps/run.mjs";

/**
 * Verdaccio's own lock file stands in ./registry, so that it is the same each time and checked, and so
 * that its 300 packages are installed by those who rehearse and by nobody else.
 */
const manifest = fileURLToPath(new URL("registry", import.meta.url));

/**
 * Installs Verdaccio and starts it.
 * @param {string} folder where all of it goes
 * @returns {Promise<{ url: string, publishers: object, consumers: object }>} environments for npm: those who publish know no other registry, so that nothing is published elsewhere;
 *   those who install get @localo's packages from it
 * @throws {Error} with what it printed, where it ends instead
 */
export async function startRegistry(folder) {
  const tool = join(folder, "tool");
  await mkdir(tool, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    await copyFile(join(manifest, name), join(tool, name));
  }
  await npm(["ci", "--ignore-scripts", "--omit=dev"], { cwd: tool });
  const config = join(folder, "config.json");
  await writeFile(config, JSON.stringify(configuration(folder)));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const verdaccio = join(tool, "node_modules/verdaccio/bin/verdaccio");
  const listen = ["--config", config, "--listen", `127.0.0.1:${port}`];
  const child = start(process.execPath, [verdaccio, ...listen], { cwd: folder });
  const printed = [];
  await new Promise((resolve, reject) => {
    const read = (chunk) => {
      printed.push(chunk);
      if (/http address/.test(Buffer.concat(printed))) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", (code) =>
      reject(new Error(`Verdaccio exited with ${code}.\n${Buffer.concat(printed)}`)),
    );
  });
  // npm's settings in its environment come before those in files.
  const both = {
    "npm_config_@localo:registry": url,
    // What is published here is seen nowhere else.
    npm_config_cache: join(folder, "cache"),
  };
  const publishers = {
    ...both,
    npm_config_registry: url,
    // npm asks for some key before it publishes; this registry takes any.
    [`npm_config_${url.slice("http:".length)}:_authToken`]: "rehearsal",
  };
  const consumers = {
    ...both,
    // `npm run` hands the repository's own settings on; consumers have none.
    npm_config_save_exact: "false",
    // What was published a second ago is what is wanted.
    npm_config_min_release_age: "0",
  };
  return { url, publishers: environment(publishers), consumers: environment(consumers) };
}

/** This process's environment with npm's settings, which npm takes in capitals as well. */
function environment(settings) {
  const given = new Set(Object.keys(settings).map((name) => name.toLowerCase()));
  const others = Object.entries(process.env).filter(([name]) => !given.has(name.toLowerCase()));
  return { ...Object.fromEntries(others), ...settings };
}

function configuration(folder) {
  return {
    storage: join(folder, "storage"),
    packages: { "**": { access: "$all", publish: "$all" } },
    auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: -1 } },
    max_body_size: "50mb",
    web: { enable: false },
    log: { type: "stdout", format: "pretty", level: "warn", colors: false },
  };
}

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
