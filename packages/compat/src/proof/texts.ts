import type { Candidates } from "./ask.js";
import { hasNoText, someTexts, type TextConditions } from "./language.js";
import type { State } from "./state.js";

/** Texts of each format, those first that stand at its edge. */
const samples: Readonly<Record<string, readonly string[]>> = {
  date: ["2026-11-24", "2024-02-29", "0001-01-01"],
  "date-time": ["2026-11-24T09:30:00Z", "2026-11-24T09:30:00.5+01:00"],
  duration: ["P1D", "PT30M", "P1Y2M3DT4H5M6S"],
  email: ["jo@example.com", "a.very.long.name@council.example.com"],
  hostname: ["example.com", "a"],
  ipv4: ["192.0.2.1"],
  ipv6: ["2001:db8::1", "::"],
  "json-pointer": ["", "/a", "/a/b~1c"],
  regex: ["a", "^[a-z]+$"],
  time: ["09:30:00Z", "23:59:59.5+01:00"],
  uri: ["https://example.com/", "urn:a:b"],
  uuid: ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"],
};

/** Whether it is proven that no text is as a state says. */
export function isTextShut(state: State): boolean {
  const conditions = conditionsOf(state);
  if (conditions.minLength > conditions.maxLength) return true;
  return conditions.matches.length + conditions.avoids.length > 0 && hasNoText(conditions);
}

/** Texts that may be as a state says. */
export function textsOf(state: State): Candidates {
  const conditions = conditionsOf(state);
  const { minLength, maxLength } = conditions;
  if (maxLength === 0) return { values: [""], all: true };
  const hasPattern = conditions.matches.length + conditions.avoids.length > 0;
  const formats = [...state.all("format"), ...state.none("format")];
  const found = hasPattern ? someTexts(conditions, 12) : [];
  const characters = [
    ...new Set(["a", "A", "0", " ", "-", "é", "/", ...found.flatMap((text) => [...text])]),
  ];
  const lengths = [minLength, minLength + 1, maxLength, minLength + 7].filter(
    (length) => length >= minLength && length <= maxLength && length <= 20_000,
  );
  return {
    values: [
      ...found,
      ...formats.flatMap(({ name }) => samples[name] ?? []),
      ...lengths.flatMap((length) =>
        characters.slice(0, 30).map((character) => character.repeat(length)),
      ),
      ...Object.values(samples).flat(),
    ],
    all: false,
  };
}

function conditionsOf(state: State): TextConditions {
  const most = (counts: readonly { count: number }[]) => counts.map(({ count }) => count);
  const not = state
    .none("values")
    .flatMap(({ values }) => values.filter((value) => typeof value === "string"));
  const listed = not.length > 0 && not.length <= 200 ? [`^(?:${not.map(escaped).join("|")})$`] : [];
  return {
    matches: state.all("pattern").map(({ source }) => source),
    avoids: [...state.none("pattern").map(({ source }) => source), ...listed],
    minLength: Math.max(
      0,
      ...most(state.all("minLength")),
      ...most(state.none("maxLength")).map((n) => n + 1),
    ),
    maxLength: Math.min(
      Number.POSITIVE_INFINITY,
      ...most(state.all("maxLength")),
      ...most(state.none("minLength")).map((n) => n - 1),
    ),
  };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
