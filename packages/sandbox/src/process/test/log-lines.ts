import { type Logger, pino } from "pino";

/** A real log whose lines a test can read. */
export function logLines(): { readonly log: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  return { log, lines };
}
