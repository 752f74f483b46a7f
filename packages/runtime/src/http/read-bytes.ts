/** A request or an answer, as far as reading its body goes. */
type Readable = Pick<Response, "body" | "arrayBuffer">;

/**
 * A body's bytes, read as they come and given up as soon as there are more than `maxBytes`.
 * @returns `undefined` where the body is larger
 * @throws what the stream throws
 */
export async function readBytes(
  message: Readable,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  // React Native's fetch has no streams.
  if (!message.body) {
    const all = new Uint8Array(await message.arrayBuffer());
    return all.length > maxBytes ? undefined : all;
  }
  const reader: ReadableStreamDefaultReader<Uint8Array> = message.body.getReader();
  const give = () => void reader.cancel().catch(() => {});
  signal?.addEventListener("abort", give);
  // One buffer that grows: a body in pieces of a byte would take a hundred times its bytes as a list.
  let bytes = new Uint8Array(1024);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, length);
      const end = length + value.length;
      if (end > maxBytes) {
        give();
        return undefined;
      }
      if (end > bytes.length) {
        const larger = new Uint8Array(Math.max(end, 2 * bytes.length));
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(value, length);
      length = end;
    }
  } finally {
    signal?.removeEventListener("abort", give);
  }
}
