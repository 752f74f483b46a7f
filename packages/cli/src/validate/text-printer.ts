import { coloursOf } from "../colours.js";
import { count } from "../count.js";
import type { FileResult } from "./file-result.js";
import type { Mistake } from "./mistake.js";
import type { Printer } from "./printer.js";

/** `file:line:column #pointer code: message`, as lint prints what is wrong, and a line for each file. */
export function textPrinter(stream: NodeJS.WriteStream): Printer {
  const colours = coloursOf(stream);
  return {
    mistake({ file, line, column, pointer, code, message }: Mistake) {
      const place = line === undefined ? file : `${file}:${line}:${column}`;
      return `${colours.cyan(`${place} #${pointer}`)} ${colours.yellow(code)}: ${message}\n`;
    },
    file({ file, ok, records, mistakes }: FileResult) {
      const judged = `${count(records, "record")}`;
      return ok
        ? `${colours.green("✓")} ${colours.bold(file)}: ${judged}, all valid\n`
        : `${colours.red("✗")} ${colours.bold(file)}: ${count(mistakes, "mistake")} in ${judged}\n`;
    },
    end: () => "",
  };
}
