import { beforeAll, describe, expect, it } from "vitest";
import {
  examplesOf,
  messagesWithMistakes,
  messagesWithOneMistake,
  validMessages,
} from "./documents.js";
import { type Name, names } from "./names.js";
import { peers } from "./peers/index.js";
import type { Program, Question } from "./peers/peer.js";
import { bundle, load } from "./programs.js";

// The comparison is honest where all say the same of the same messages.

type Answers = Partial<Record<Question, Program["default"]>>;

const programs = new Map<string, Answers>();

beforeAll(async () => {
  for (const peer of peers) {
    const answers: Answers = {};
    for (const question of peer.questions ?? (["check", "first", "all"] as const)) {
      answers[question] = await load(await bundle(peer, names, question));
    }
    programs.set(peer.name, answers);
  }
});

/** Examples that a library judges otherwise: these three take any month to have 31 days. */
const noSuchDay = ["Collection/invalid/no-such-day.json"];
const unsaid: { readonly [peer: string]: readonly string[] } = {
  typia: noSuchDay,
  arktype: noSuchDay,
  valibot: noSuchDay,
};

function disagreements(peer: string, name: Name, text: string, valid: boolean): string[] {
  return Object.entries(programs.get(peer) ?? {}).flatMap(([question, program]) => {
    const answer = program[name](JSON.parse(text));
    const says = typeof answer === "boolean" ? answer : answer === 0;
    return says === valid ? [] : [question];
  });
}

describe.each(peers.map(({ name }) => name))("%s", (peer) => {
  it.each(names)("judges the examples of %s as the standard does", (name) => {
    const wrong = (["valid", "invalid"] as const).flatMap((kind) =>
      [...examplesOf(name, kind)].flatMap(([file, text]) =>
        disagreements(peer, name, text, kind === "valid").map(
          (question) => `${name}/${kind}/${file} (${question})`,
        ),
      ),
    );
    const allowed = unsaid[peer] ?? [];
    expect(wrong.filter((line) => !allowed.some((start) => line.startsWith(start)))).toEqual([]);
  });

  it("accepts the documents that are timed and refuses the spoilt ones", () => {
    const wrong = [
      ...validMessages.map((message) => ({ ...message, valid: true })),
      ...[...messagesWithOneMistake, ...messagesWithMistakes].map((message) => ({
        ...message,
        valid: false,
      })),
    ].flatMap(({ name, text, valid }) => disagreements(peer, name, text, valid));
    expect(wrong).toEqual([]);
  });
});

it("finds as many mistakes as were made, where everything is looked for", () => {
  const counts = Object.fromEntries(
    [...programs].flatMap(([peer, { all }]) =>
      all === undefined
        ? []
        : [
            [
              peer,
              messagesWithMistakes.map(({ name, text }) => Number(all[name](JSON.parse(text)))),
            ],
          ],
    ),
  );
  expect(counts.Localo).toEqual([3, 3, 3, 3, 5]);
});
