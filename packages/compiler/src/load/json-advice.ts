/** What to do about each thing that keeps a text from being JSON, by the parser's word for it. */
const advice: Readonly<Record<string, string>> = {
  InvalidSymbol: "Write texts in double quotes; only true, false and null stand without.",
  InvalidNumberFormat: "Write a number like 12 or 0.5.",
  PropertyNameExpected: "Write a name in double quotes, or take away the comma before it.",
  ValueExpected: "Write a value, or take away the comma before it.",
  ColonExpected: "Put a colon between the name and its value.",
  CommaExpected: "Put a comma after the value before it.",
  CloseBraceExpected: "Close the object with }.",
  CloseBracketExpected: "Close the list with ].",
  EndOfFileExpected: "Take away what follows the first value.",
  InvalidCommentToken: "Take the comment away: JSON has none.",
  UnexpectedEndOfComment: "Take the comment away: JSON has none.",
  UnexpectedEndOfString: "Close the text with a double quote on the line on which it begins.",
  UnexpectedEndOfNumber: "Write a number like 12 or 0.5.",
  InvalidUnicode: "Write \\u and four hexadecimal digits.",
  InvalidEscapeCharacter: "Write a backslash as two of them: \\\\.",
  InvalidCharacter: "Write a tab as \\t and the end of a line as \\n, or take it away.",
};

/** What is wrong with a text that should be JSON, and what to do: `comma expected. Put a comma …` */
export function jsonAdvice(code: string): string {
  return `${words(code)}. ${advice[code] ?? "Look at this line and the one above it."}`;
}

/** `CloseBraceExpected` → `close brace expected` */
function words(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
