/** One Ctrl-C can arrive twice: from the terminal, and passed on by npm. */
const SAME_SIGNAL = 500;

/** The signals, and what a process that they end exits with: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Waits for the first SIGINT or SIGTERM; whoever waits then stops in order. A second one, unless it is
 * the same one passed on, ends the process at once.
 */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    let first: number | undefined;
    for (const [signal, exitCode] of Object.entries(EXIT_CODES)) {
      process.on(signal, () => {
        const now = performance.now();
        if (first === undefined) {
          first = now;
          resolve(signal);
        } else if (now - first > SAME_SIGNAL) {
          process.exit(exitCode);
        }
      });
    }
  });
}
