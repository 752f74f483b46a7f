/** Whether a text is a JSON Pointer (RFC 6901 §3; format `json-pointer`). */
export function isJsonPointer(text: string): boolean {
  return /^(?:\/(?:[^~/]|~[01])*)*$/u.test(text);
}
