import { once } from "node:events";
import { join } from "node:path";
import { watch } from "chokidar";

/**
 * Milliseconds from the last change to a run. chokidar tells nothing of a file that changes again
 * within 5 ms, and an editor empties a file before it writes it: by then both are over.
 */
const SETTLE = 50;

/**
 * Runs once, then again after each change in `schemas/`, until SIGINT or SIGTERM. Changes that come
 * while it runs make it run once more when it is done, so none is lost. `onError` is told why a run or
 * the watching failed, and watching goes on.
 */
export async function watchSchemas(
  root: string,
  run: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Promise<void> {
  let changed = false;
  let running: Promise<void> | undefined;
  let settling: NodeJS.Timeout | undefined;
  const runUntilSettled = async () => {
    while (changed) {
      changed = false;
      await run().catch(onError);
    }
    running = undefined;
  };
  const onSettled = () => {
    changed = true;
    running ??= runUntilSettled();
  };
  const onChange = () => {
    clearTimeout(settling);
    settling = setTimeout(onSettled, SETTLE);
  };

  // Watching begins before the first run, so that an edit during it counts.
  const watcher = watch(join(root, "schemas"), { ignoreInitial: true });
  watcher.on("all", onChange).on("error", onError);
  await once(watcher, "ready");
  onSettled();
  console.error("Watching schemas/. Press Ctrl+C to stop.");

  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await watcher.close();
  clearTimeout(settling);
  // A build that has begun is finished: nothing half-written is left behind.
  await running;
}
