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
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > maxBytes) {
        give();
        return undefined;
      }
      chunks.push(value);
    }
  } finally {
    signal?.removeEventListener("abort", give);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
