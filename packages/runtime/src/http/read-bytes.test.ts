import { describe, expect, it } from "vitest";
import { readBytes } from "./read-bytes.js";

/** A body of these pieces, and whether it was given up. */
function bodyOf(pieces: readonly number[][], ends = true) {
  let given = false;
  const rest = [...pieces];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = rest.shift();
      if (piece !== undefined) controller.enqueue(new Uint8Array(piece));
      else if (ends) controller.close();
    },
    cancel() {
      given = true;
    },
  });
  return { response: new Response(stream), given: () => given };
}

const never = new AbortController().signal;

it("reads a body in pieces, up to the limit", async () => {
  const { response } = bodyOf([[1], [], [2, 3], [4]]);
  expect([...((await readBytes(response, 4, never)) ?? [])]).toEqual([1, 2, 3, 4]);
});

it("gives a body up that is larger", async () => {
  const { response, given } = bodyOf([[1], [2, 3], [4]]);
  expect(await readBytes(response, 3, never)).toBeUndefined();
  expect(given()).toBe(true);
});

it("reads what has no stream, as in React Native", async () => {
  const message = { body: null, arrayBuffer: async () => new Uint8Array([1, 2]).buffer };
  expect([...((await readBytes(message, 2, never)) ?? [])]).toEqual([1, 2]);
  expect(await readBytes(message, 1, never)).toBeUndefined();
});

describe("a body whose signal aborts", () => {
  it("is given up, and what came is not taken for the whole", async () => {
    const controller = new AbortController();
    const { response, given } = bodyOf([[1, 2]], false);
    const reading = readBytes(response, 9, controller.signal);
    controller.abort(new Error("gone"));
    await expect(reading).rejects.toThrow("gone");
    expect(given()).toBe(true);
  });

  it("is not even begun where it aborted before", async () => {
    const { response, given } = bodyOf([[1, 2]], false);
    await expect(readBytes(response, 9, AbortSignal.abort(new Error("gone")))).rejects.toThrow(
      "gone",
    );
    expect(given()).toBe(true);
  });
});
