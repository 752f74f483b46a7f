import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { pino, stdTimeFunctions } from "pino";
import { openCouncil } from "./council/open-council.js";
import { PolicyError } from "./council/policy/known-policy.js";
import { KeptDataError, OtherSeedError } from "./council/store/kept-data.js";
import { type Arguments, command, councilOptions } from "./process/arguments/command.js";
import { UsageError } from "./process/arguments/usage-error.js";
import { DataFolderError, takeDataFolder } from "./process/data-folder.js";
import { type Running, run } from "./process/run.js";
import { ListenError } from "./process/server/listen.js";
import { stopSignal } from "./process/server/stop-signals.js";

// The log has stdout to itself; people read stderr. No process id and no host name: they say nothing
// to whoever runs it on their own machine.
const log = pino({ base: null, timestamp: stdTimeFunctions.isoTime });

async function main(args: Arguments): Promise<void> {
  const { port, host, rateLimit, now, data } = args;
  const options = councilOptions(args, console.error);
  const folder = data === undefined ? undefined : takeDataFolder(data);
  const signal = stopSignal();
  const onStep = (step: string) => console.error(`${step}…`);
  const open = (baseUrl: string) =>
    openCouncil({ ...options, baseUrl, dataDir: folder?.path, onStep });
  // A council takes seconds to open. Whoever stops it then need not wait, unless a folder would be left
  // half written.
  let running: Running | undefined;
  if (folder === undefined) void signal.then(() => running ?? process.exit(0));
  running = await run({ port, host, rateLimit, clock: now, log, open });
  console.error(running.banner);
  console.error(`${await signal}: finishing what is under way.`);
  await running.stop();
  folder?.release();
  process.exit(0);
}

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

try {
  await command(version, main).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed what is wrong, or the help that was asked for (exit code 0).
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (
    error instanceof UsageError ||
    error instanceof OtherSeedError ||
    error instanceof PolicyError
  ) {
    console.error(`error: ${error.message}\nRun with --help for all options.`);
    process.exitCode = 2;
  } else if (
    error instanceof ListenError ||
    error instanceof DataFolderError ||
    error instanceof KeptDataError
  ) {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  } else {
    console.error("error: The sandbox could not start.", error);
    process.exitCode = 1;
  }
}
