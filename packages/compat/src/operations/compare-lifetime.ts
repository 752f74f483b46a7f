import type { JsonObject } from "./json.js";
import type { Report, Sides } from "./report.js";

/** Compares until when something may be used (schema conventions, 12). */
export function compareLifetime(
  kind: "operation" | "parameter",
  name: string,
  before: JsonObject,
  after: JsonObject,
  place: Sides,
  report: Report,
): void {
  const was = before.deprecated === true;
  const is = after.deprecated === true;
  const [old, now] = [sunset(before), sunset(after)];
  if (!was && is) {
    const until = now === undefined ? "" : `, and may go after ${now}`;
    report.add(`${kind}-deprecated`, place, `${name} is deprecated${until}.`);
  } else if (was && !is) {
    report.add(`${kind}-restored`, place, `${name} is no longer deprecated.`);
  } else if (was && is && old !== now) {
    // Without a date nothing is promised, so any date that is given later is a promise more.
    const sooner = old !== undefined && (now === undefined || now < old);
    const rule = sooner
      ? (`${kind}-sunset-advanced` as const)
      : (`${kind}-sunset-deferred` as const);
    report.add(rule, place, `${name} may go after ${now ?? "any day"}, not ${old ?? "any day"}.`);
  }
}

/** Days compare as their texts do (RFC 3339 §5.1). */
function sunset(value: JsonObject): string | undefined {
  const date = value["x-localo-sunset"];
  return typeof date === "string" ? date : undefined;
}
