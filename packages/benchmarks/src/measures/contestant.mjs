// A process that is forked for one contestant: it loads a program and the messages that it is told, and
// answers each turn with its median time in nanoseconds. See time.ts.

import { measure } from "mitata";

/** All calls of a round in one function: a program over messages, each parsed beforehand, as from the wire. */
async function contestantOf({ program, messages }) {
  if (program === undefined) return () => messages.map(({ text }) => JSON.parse(text)).length;
  const { default: functions } = await import(program);
  const calls = messages.map(({ name, text }) => {
    const call = functions[name];
    if (call === undefined) throw new Error(`${program} has no ${name}`);
    return { call, value: JSON.parse(text) };
  });
  return () => {
    let answers = 0;
    for (const { call, value } of calls) answers += Number(call(value));
    return answers;
  };
}

let contestant;
process.on("message", async (message) => {
  if (contestant === undefined) contestant = contestantOf(message);
  else process.send((await measure(await contestant, message)).p50);
});
