import { isDateAt } from "./date.js";
import { isTimeAt } from "./time.js";

/** Whether a text is an instant with its offset (RFC 3339 §5.6 date-time; format `date-time`). */
export function isDateTime(text: string): boolean {
  const separator = text.charCodeAt(10);
  return (separator === 84 || separator === 116) && isDateAt(text) && isTimeAt(text, 11);
}
