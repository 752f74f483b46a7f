import type { Command } from "commander";

/** What the exit codes of a command mean, for the end of its help. */
export interface ExitCodes {
  readonly 0: string;
  /** Not there where nothing but the call itself can be wrong. */
  readonly 1?: string;
  readonly 2: string;
}

/** Lists the exit codes in a command's help. */
export function explainExitCodes(command: Command, codes: ExitCodes): Command {
  const lines = Object.entries(codes).map(([code, meaning]) => `  ${code}  ${meaning}`);
  return command.addHelpText("after", `\nExit codes:\n${lines.join("\n")}`);
}
