/** Whether a value is a day that exists, as `YYYY-MM-DD` (RFC 3339 §5.6, full-date). */
export function isCalendarDate(value: unknown): boolean {
  if (typeof value !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
