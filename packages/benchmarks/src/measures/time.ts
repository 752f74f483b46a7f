import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { folder } from "../places.js";

/** A program that is timed, by name. */
export interface Contestant {
  readonly name: string;
  /** The module of the program: a function for each schema. Without one, the messages are parsed. */
  readonly program?: string;
  readonly messages: readonly { readonly name: string; readonly text: string }[];
}

/** Rounds, in each of which everyone has a turn, so that a busy moment of the machine meets all alike. */
const ROUNDS = 11;

/** A turn in ns: each call is timed by itself, so that an interrupted one is only one of many. */
const turn = { min_cpu_time: 20e6, min_samples: 3, batch_threshold: 0 };
/** The first round warms up: long enough for the engine to compile in the background, on a busy machine too. */
const warmUp = { ...turn, min_cpu_time: 400e6 };

/**
 * The median time of each contestant in each round, in nanoseconds. Each has a process of its own, so that
 * nobody pays for the heap that another fills, and one has a turn at a time.
 */
export async function timesOf(contestants: readonly Contestant[]): Promise<Map<string, number[]>> {
  const medians = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  const processes = contestants.map((contestant) => ({ contestant, process: start(contestant) }));
  try {
    for (let round = 0; round < ROUNDS; round++) {
      // Each round begins with another one: whoever comes first in a round has no advantage for long.
      for (let place = 0; place < processes.length; place++) {
        const next = processes[(round + place) % processes.length];
        if (next === undefined) continue;
        const time = await askOf(next.process, round === 0 ? warmUp : turn);
        if (round > 0) medians.get(next.contestant.name)?.push(time);
      }
    }
  } finally {
    for (const { process } of processes) process.kill();
  }
  return medians;
}

function start({ program, messages }: Contestant): ChildProcess {
  const child = fork(join(folder, "src/measures/contestant.mjs"));
  child.send({ program, messages });
  return child;
}

async function askOf(child: ChildProcess, options: typeof turn): Promise<number> {
  const left = new AbortController();
  const ended = once(child, "exit", left).then(([code]) => {
    throw new Error(`A contestant ended with ${code}`);
  });
  try {
    child.send(options);
    const [time] = (await Promise.race([once(child, "message", left), ended])) as [number];
    return time;
  } finally {
    left.abort();
  }
}
