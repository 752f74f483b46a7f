// Runs the demo's checks one after another and prints how each went.

const bold = (text) => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);

/** A list of checks that stops at the first one that fails: what follows needs what went before. */
export class Checks {
  #passed = 0;
  #failed = 0;
  #started = performance.now();

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
    try {
      const result = await check((text) => lines.push(...text.split("\n")));
      this.#passed += 1;
      console.log(`  ✓ ${title} (${seconds(started)})`);
      for (const line of lines) console.log(`      ${line}`);
      return result;
    } catch (error) {
      this.#failed += 1;
      console.log(`  ✗ ${title} (${seconds(started)})`);
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
    console.log(
      `\nDemo: ${this.#passed} passed, ${this.#failed} failed, in ${seconds(this.#started)}`,
    );
  }
}

function seconds(since) {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`;
}
