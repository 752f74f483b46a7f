import { twoDigits } from "./digits.js";

/** Whether a text is a time with an offset, `HH:MM:SS.fZ` (RFC 3339 §5.6 full-time; format `time`). */
export function isTime(text: string): boolean {
  return isTimeAt(text, 0);
}

/**
 * Whether a time with an offset stands at a place and goes on to the end of the text. A leap second
 * is the last second of a day in UTC (RFC 3339 §5.7).
 */
export function isTimeAt(text: string, at: number): boolean {
  const hour = twoDigits(text, at);
  const minute = twoDigits(text, at + 3);
  const second = twoDigits(text, at + 6);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return false;
  if (text.charCodeAt(at + 2) !== 58 || text.charCodeAt(at + 5) !== 58) return false;
  let end = at + 8;
  if (text.charCodeAt(end) === 46) {
    const first = ++end;
    while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
    if (end === first) return false;
  }
  const sign = text.charCodeAt(end);
  if (sign === 90 || sign === 122) {
    return text.length === end + 1 && (second < 60 || (hour === 23 && minute === 59));
  }
  const hours = twoDigits(text, end + 1);
  const minutes = twoDigits(text, end + 4);
  if ((sign !== 43 && sign !== 45) || text.charCodeAt(end + 3) !== 58) return false;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || text.length !== end + 6)
    return false;
  if (second < 60) return true;
  const offset = (hours * 60 + minutes) * (sign === 43 ? 1 : -1);
  return (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}
