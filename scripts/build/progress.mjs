// How far a build is.

const REDRAW = 100;
const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/** Shows on stderr what is being built. @param {readonly string[]} names */
export function progress(names) {
  const started = performance.now();
  const running = new Set();
  const done = new Set();
  const live = process.stderr.isTTY === true;
  const seconds = () => `${((performance.now() - started) / 1_000).toFixed(0)} s`;
  let frame = 0;
  const draw = () => {
    const bar = "█".repeat(done.size) + "▒".repeat(running.size);
    const left = "░".repeat(Math.max(0, names.length - done.size - running.size));
    const text = `${FRAMES[frame++ % FRAMES.length]} Building ${bar}${left} ${[...running].join(", ")} · ${seconds()}`;
    process.stderr.write(`\r\x1b[2K${text.slice(0, (process.stderr.columns || 80) - 1)}`);
  };
  const timer = live ? setInterval(draw, REDRAW) : undefined;
  return {
    start(name) {
      running.add(name);
      if (!live) console.error(`  [${running.size + done.size}/${names.length}] ${name}`);
    },
    done(name) {
      if (running.delete(name)) done.add(name);
    },
    end(succeeded) {
      clearInterval(timer);
      if (live) process.stderr.write("\r\x1b[2K");
      if (succeeded) console.error(`✓ Built ${names.length} packages in ${seconds()}`);
    },
  };
}
