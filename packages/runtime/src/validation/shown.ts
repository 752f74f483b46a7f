/**
 * The beginning of a text from outside as a message shows it, so that it fills no log and looks like
 * nothing else: control and formatting characters, and separators, are spaces.
 * @param most how many code units are shown; a name takes 60
 */
export function shown(text: string, most = 60): string {
  return text.slice(0, most).replace(/[\p{C}\s]/gu, " ") || '""';
}
