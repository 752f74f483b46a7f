import type { FileResult } from "./file-result.js";
import type { Mistake } from "./mistake.js";

/** How mistakes are written down as they are found; each method gives the text to print next. */
export interface Printer {
  mistake(mistake: Mistake): string;
  file(result: FileResult): string;
  end(results: readonly FileResult[]): string;
}

/** One line of JSON that is never in memory as a whole: `{"mistakes":[…],"files":[…],"ok":…}`. */
export function jsonPrinter(): Printer {
  let before = '{"mistakes":[';
  return {
    mistake(mistake) {
      const text = before + JSON.stringify(mistake);
      before = ",";
      return text;
    },
    file: () => "",
    end(files) {
      const open = before === "," ? "" : before;
      const ok = files.every((file) => file.ok);
      return `${open}],"files":${JSON.stringify(files)},"ok":${ok}}\n`;
    },
  };
}
