// Runs checks one after another and prints how each went.

const live = process.stdout.isTTY === true;
const bold = (text) => (live ? `\x1b[1m${text}\x1b[0m` : text);
/** Takes away the line that said what was being done. */
const CLEAR = live ? "\r\x1b[2K" : "";

/** A list of checks that stops at the first one that fails: what follows needs what went before. */
export class Checks {
  #passed = 0;
  #failed = 0;
  #started = performance.now();
  #summary;

  /** @param {(passed: number, failed: number, time: string) => string} summary the last line */
  constructor(summary) {
    this.#summary = summary;
  }

  /** Prints a heading. */
  part(title) {
    console.log(`\n${bold(title)}`);
  }

  /**
   * Runs a check and prints a tick, or a cross and why.
   * @template T
   * @param {string} title what is so when it passes
   * @param {(say: (text: string) => void) => T | Promise<T>} check `say` adds a line below the tick
   * @returns {Promise<T>}
   */
  async check(title, check) {
    const started = performance.now();
    const lines = [];
    if (live) process.stdout.write(`  … ${title}`);
    try {
      const result = await check((text) => lines.push(...text.split("\n")));
      this.#passed += 1;
      console.log(`${CLEAR}  ✓ ${title} (${seconds(started)})`);
      for (const line of lines) console.log(`      ${line}`);
      return result;
    } catch (error) {
      this.#failed += 1;
      console.log(`${CLEAR}  ✗ ${title} (${seconds(started)})`);
      for (const line of lines) console.log(`      ${line}`);
      throw error;
    }
  }

  /** Prints a line about what is not checked, and why. */
  skip(text) {
    console.log(`  – ${text}`);
  }

  /** Prints the count. */
  end() {
    console.log(`\n${this.#summary(this.#passed, this.#failed, seconds(this.#started))}`);
  }
}

function seconds(since) {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`;
}
