import type { Model, ModelSuccess } from "../../model/model.js";

/** The path below which the operations stand: `/waste/v1`. */
export function serverUrl(model: Model): string {
  return `/${model.domain}/v${model.major}`;
}

/** The codes of all problems of a domain, in the order of the alphabet. */
export function problemCodes({ operations }: Model): string[] {
  const problems = operations.flatMap((operation) => operation.problems);
  return [...new Set(problems.flatMap(({ codes }) => codes.map(({ code }) => code)))].sort();
}

/** How a 2xx body is read: by a validator's name, as text of a media type, or not at all. */
export function successReader({ type, mediaType }: ModelSuccess): string {
  if (type !== undefined) return type.name;
  return mediaType === undefined ? "null" : JSON.stringify(mediaType);
}
