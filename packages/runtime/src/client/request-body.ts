/**
 * The body of a call: JSON, or a form of its members.
 * @param form the media type of a form, which `fetch` names itself, as it chooses the boundary
 */
export function requestBody(form: string | undefined, value: unknown): string | FormData | null {
  if (value === undefined) return null;
  if (form === undefined) return JSON.stringify(value);
  const parts = new FormData();
  for (const [name, member] of Object.entries(value as object)) {
    if (member !== undefined) parts.append(name, member as string | Blob);
  }
  return parts;
}
