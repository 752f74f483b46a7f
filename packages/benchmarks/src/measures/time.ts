import { measure } from "mitata";

/** Something that is timed, by name. */
export interface Contestant {
  readonly name: string;
  run(): unknown;
}

/** Rounds, in each of which everyone has a turn, so that a busy moment of the machine meets all alike. */
const ROUNDS = 11;

/** A turn in ns: each call is timed by itself, so that an interrupted one is only one of many. */
const turn = { min_cpu_time: 20e6, min_samples: 3, batch_threshold: 0 };
/** The first round warms up: long enough for the engine to compile in the background, on a busy machine too. */
const warmUp = { ...turn, min_cpu_time: 400e6 };

/** The median time of each contestant in each round, in nanoseconds. */
export async function timesOf(contestants: readonly Contestant[]): Promise<Map<string, number[]>> {
  const medians = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    // Each round begins with another one: whoever comes first in a round has no advantage for long.
    for (let place = 0; place < contestants.length; place++) {
      const contestant = contestants[(round + place) % contestants.length];
      if (contestant === undefined) continue;
      const { p50 } = await measure(() => contestant.run(), round === 0 ? warmUp : turn);
      if (round > 0) medians.get(contestant.name)?.push(p50);
    }
  }
  return medians;
}

/** Runs a program over messages, each parsed anew beforehand, as from the wire. */
export function overMessages(
  program: { readonly [name: string]: (value: unknown) => unknown },
  messages: readonly { readonly name: string; readonly text: string }[],
): () => number {
  const calls = messages.map(({ name, text }) => {
    const call = program[name];
    if (call === undefined) throw new Error(`No ${name}`);
    return { call, value: JSON.parse(text) as unknown };
  });
  return () => {
    let answers = 0;
    for (const { call, value } of calls) answers += Number(call(value));
    return answers;
  };
}
