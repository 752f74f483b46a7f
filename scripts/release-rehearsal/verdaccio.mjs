// A registry of its own: @localo's packages live here, everything else comes from where npm is
// configured to look.

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
 * @param {string} uplink where it gets what is not @localo's
 * @returns {Promise<{ url: string, env: object }>} `env` makes npm use this registry and nothing of the
 *   user's own
 * @throws {Error} with what it printed, where it ends instead
 */
export async function startRegistry(folder, uplink) {
  const tool = join(folder, "tool");
  await mkdir(tool, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    await copyFile(join(manifest, name), join(tool, name));
  }
  await npm(["ci", "--ignore-scripts", "--omit=dev"], { cwd: tool });
  const config = join(folder, "config.json");
  await writeFile(config, JSON.stringify(configuration(folder, uplink)));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const child = start(
    process.execPath,
    [
      join(tool, "node_modules/verdaccio/bin/verdaccio"),
      ...["--config", config, "--listen", `127.0.0.1:${port}`],
    ],
    { cwd: folder },
  );
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
  const userconfig = join(folder, "npmrc");
  // npm asks for some key before it publishes; this registry takes any.
  await writeFile(userconfig, `//127.0.0.1:${port}/:_authToken=rehearsal\n`);
  const env = {
    npm_config_registry: url,
    npm_config_userconfig: userconfig,
    npm_config_cache: join(folder, "cache"),
  };
  return { url, env };
}

function configuration(folder, uplink) {
  const anyone = { access: "$all", publish: "$all" };
  return {
    storage: join(folder, "storage"),
    // What is published to @localo is here or nowhere.
    packages: { "@localo/*": anyone, "**": { access: "$all", proxy: "uplink" } },
    uplinks: { uplink: { url: uplink, maxage: "1h", timeout: "60s", max_fails: 5 } },
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
