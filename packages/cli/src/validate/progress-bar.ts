import { clearLine, cursorTo } from "node:readline";
import { count } from "../count.js";

/** Milliseconds between two pictures. */
const INTERVAL = 100;

/** Columns of the bar itself, where there is room for it and for the figures. */
const [LEAST, MOST] = [10, 30];
const FIGURES = 50;

/** A bar in the last line of a terminal, which gives way to what is printed. */
export interface ProgressBar {
  /** Shows how far it is, but not more often than an eye can follow. */
  show(bytes: number, records: number): void;
  /** Takes the bar away, until it is shown again. */
  clear(): void;
}

/**
 * A bar on a terminal, and nothing elsewhere, nor in CI: a log keeps every picture.
 * @param total bytes of the whole; `undefined` where nobody knows
 */
export function progressBar(
  stream: NodeJS.WriteStream,
  name: string,
  total: number | undefined,
): ProgressBar {
  if (stream.isTTY !== true || process.env.CI || process.env.TERM === "dumb")
    return { show() {}, clear() {} };
  let shownAt = performance.now();
  let isShown = false;
  return {
    show(bytes, records) {
      const now = performance.now();
      if (now - shownAt < INTERVAL) return;
      shownAt = now;
      isShown = true;
      // Some pseudo-terminals are 0 columns wide.
      const columns = stream.columns || 80;
      const line = `${picture(bytes, total, columns)} ${count(records, "record")}  ${name}`;
      cursorTo(stream, 0);
      stream.write(line.slice(0, columns - 1));
      clearLine(stream, 1);
    },
    clear() {
      if (!isShown) return;
      isShown = false;
      cursorTo(stream, 0);
      clearLine(stream, 0);
    },
  };
}

/** `███████░░░░░░░  50%  512 of 1,024 MB` */
function picture(bytes: number, total: number | undefined, columns: number): string {
  const megabytes = (size: number) => Math.round(size / 1_000_000).toLocaleString("en-GB");
  if (total === undefined || total === 0) return `${megabytes(bytes)} MB `;
  const part = Math.min(1, bytes / total);
  const width = Math.min(MOST, Math.max(LEAST, columns - FIGURES));
  const full = Math.floor(part * width);
  const percent = `${Math.floor(part * 100)}%`.padStart(4);
  return `${"█".repeat(full)}${"░".repeat(width - full)} ${percent}  ${megabytes(bytes)} of ${megabytes(total)} MB `;
}
