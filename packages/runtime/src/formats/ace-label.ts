import { decodePunycode } from "./punycode.js";

/** Whether a label `xn--…` stands for an internationalised one that may be used (RFC 5891 §5.4). */
export function isAceLabel(label: string): boolean {
  if (!/^xn--/i.test(label)) return false;
  const points = decodePunycode(label.slice(4).toLowerCase());
  if (points === undefined || points.every((point) => point < 128)) return false;
  if (points.some((point) => point >= 0xd800 && point <= 0xdfff)) return false;
  return isUnicodeLabel(String.fromCodePoint(...points));
}

/** Letters, marks and digits (RFC 5892 §2.1), and the exceptions that may stand where a rule allows them. */
const allowed =
  /^(?:[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}-]|[\u06FD\u06FE\u0F0B\u3007\u00B7\u0375\u05F3\u05F4\u30FB\u200C\u200D])+$/u;

/** RFC 5892 §2.6: exceptions that are disallowed though their kind is not. */
const disallowed = /[\u0640\u07FA\u302E\u302F\u3031-\u3035\u303B]/u;

/** Signs that end a consonant without its vowel (canonical combining class 9). */
const virama =
  "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u0E3A\u0EBA\u0F84\u1039\u103A\u1714\u1734\u17D2\u1A60\u1B44\u1BAA\u1BAB\u1BF2\u1BF3\u2D7F\uA806\uA8C4\uA953\uA9C0\uAAF6\uABED";

/** Whether a contextual rule forbids a sign where it stands (RFC 5892 appendix A). */
function isMisplaced(text: string): boolean {
  const joined = `[${virama}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}]`;
  const rules = [
    /(?<!l)\u00B7|\u00B7(?!l)/u,
    /\u0375(?!\p{Script=Greek})/u,
    /(?<!\p{Script=Hebrew})[\u05F3\u05F4]/u,
    new RegExp(`(?<![${virama}])\\u200D|(?<!${joined})\\u200C`, "u"),
    /[\u0660-\u0669].*[\u06F0-\u06F9]|[\u06F0-\u06F9].*[\u0660-\u0669]/u,
  ];
  return rules.some((rule) => rule.test(text));
}

function isUnicodeLabel(text: string): boolean {
  return (
    text === text.normalize("NFC") &&
    allowed.test(text) &&
    !disallowed.test(text) &&
    !/^\p{M}/u.test(text) &&
    !/^-|-$|^..--/u.test(text) &&
    !isMisplaced(text) &&
    (!text.includes("\u30FB") ||
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text.replaceAll("\u30FB", "")))
  );
}
