import { Command } from "commander";
import type { CouncilOptions } from "../../council/council.js";
import { host, instant, uprn, wholeNumber } from "./parse.js";
import { readBinFeed } from "./read-bin-feed.js";
import { readPolicy } from "./read-files.js";
import { UsageError } from "./usage-error.js";

/** What the command line asks for. */
export interface Arguments {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly now?: Date;
  readonly seed?: number;
  readonly policy?: string;
  readonly binFeed?: string;
  readonly uprn?: string;
  readonly rateLimit: number;
  readonly allowPrivateWebhooks?: true;
}

const LAST_PORT = 65_535;
const LAST_SEED = 2_147_483_647;
const MANY = 1_000_000;

const EXAMPLES = `
Examples:
  localo-sandbox                                a council in memory, on http://localhost:4010
  localo-sandbox --data ./council               the same, kept in a folder
  localo-sandbox --now 2026-12-27T09:00         at the bank holidays of Christmas
  localo-sandbox --bin-feed bins.json --uprn 100061398752

The log is JSON lines on stdout, one for each request and without personal data; what is meant for
people is on stderr. Ctrl-C stops in order, and a second one at once.
Exit codes: 0 stopped, 1 could not start, 2 wrong arguments.`;

/**
 * The command line, ready to parse.
 * @param version what `--version` prints
 */
export function command(version: string, run: (args: Arguments) => Promise<void>): Command {
  return new Command("localo-sandbox")
    .description("A whole made-up council in one process, to develop against.")
    .version(version)
    .option("--port <number>", "port; 0 for any that is free", wholeNumber(0, LAST_PORT), 4010)
    .option("--host <address>", "address to listen on; 0.0.0.0 for all", host, "127.0.0.1")
    .option("--data <folder>", "keep the data in a folder (default: in memory)")
    .option("--now <time>", "set the council's clock, which then stands still", instant)
    .option("--seed <number>", "what the borough is made from", wholeNumber(0, LAST_SEED))
    .option("--policy <file>", "the council's rules as JSON, as GET /waste/v1/policy shows them")
    .option("--bin-feed <file>", 'a real feed, {"bins": [{"type", "collectionDate"}]}; with --uprn')
    .option("--uprn <digits>", "the property that the feed is for", uprn)
    .option(
      "--rate-limit <number>",
      "requests a second from one key or address; 0 for any number",
      wholeNumber(0, MANY),
      100,
    )
    .option(
      "--allow-private-webhooks",
      "deliver events to addresses inside a network too, such as localhost, and over http",
    )
    .addHelpText("after", EXAMPLES)
    .allowExcessArguments(false)
    .exitOverride()
    .showHelpAfterError("Run with --help for all options.")
    .action(run);
}

/**
 * What the council is opened with, but for its folder.
 * @param warn is told what is doubtful, and goes on
 * @throws UsageError for files that are not there or not right, and options that need each other
 */
export function councilOptions(args: Arguments, warn: (text: string) => void): CouncilOptions {
  const { now, seed, policy, binFeed, uprn, allowPrivateWebhooks } = args;
  if ((binFeed === undefined) !== (uprn === undefined)) {
    throw new UsageError(
      "--bin-feed and --uprn go together: the file, and the property it is for.",
    );
  }
  return {
    now: now === undefined ? undefined : () => now,
    seed,
    allowPrivateWebhooks,
    policy: policy === undefined ? undefined : readPolicy(policy),
    binFeed:
      binFeed === undefined || uprn === undefined
        ? undefined
        : { feed: readBinFeed(binFeed, uprn, warn), uprn },
  };
}
