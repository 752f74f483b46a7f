const format = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * The day that a moment falls on in London, as `YYYY-MM-DD`: half past eleven at night in UTC is the
 * next day there in summer.
 *
 * @throws RangeError when it is no valid moment
 */
export function londonDay(moment: Date): string {
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}
