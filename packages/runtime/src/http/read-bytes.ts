/** A request or an answer, as far as reading its body goes. */
type Readable = Pick<Response, "body" | "arrayBuffer">;

/**
 * A body's bytes, read as they come and given up as soon as there are more than `maxBytes`, or `signal`
 * says so.
 * @returns `undefined` where the body is larger
 * @throws what the stream throws, or the signal's reason: what came till then is not the whole
 */
export async function readBytes(
  message: Readable,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  // React Native's fetch has no streams.
  if (!message.body) {
    const all = new Uint8Array(await message.arrayBuffer());
    return all.length > maxBytes ? undefined : all;
  }
  const reader: ReadableStreamDefaultReader<Uint8Array> = message.body.getReader();
  const give = () => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", give);
  if (signal.aborted) give();
  // One buffer that grows: a body in pieces of a byte would take a hundred times its bytes as a list.
  let bytes = new Uint8Array();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (signal.aborted) throw signal.reason;
    if (done) return bytes.subarray(0, length);
    const end = length + value.length;
    if (end > maxBytes) return give();
    if (end > bytes.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(value, length);
    length = end;
  }
}
