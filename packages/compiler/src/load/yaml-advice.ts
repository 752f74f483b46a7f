import type { YAMLParseError, YAMLWarning } from "yaml";

const indentation =
  "Look at the spaces that this line and those around it begin with: the members of an object stand in one column, and what they hold stands further right.";

/** What to do about a thing that keeps a text from being YAML, by the parser's word for it. */
const advice: Readonly<Record<string, string>> = {
  ALIAS_PROPS: "Write the value out.",
  BAD_ALIAS: "Write the value out.",
  BAD_DQ_ESCAPE: "Write a backslash as two of them, or the text in single quotes.",
  BAD_SCALAR_START: "Write the text in double quotes.",
  DUPLICATE_KEY: "Keep one of the two.",
  MISSING_CHAR: "Close the quotation mark or bracket.",
  MULTIPLE_DOCS: "Take away the line --- and what follows it.",
  TAB_AS_INDENT: "Write spaces in place of the tab.",
  TAG_RESOLVE_FAILED: "Take the tag away, or write the text in double quotes.",
};

/** What is wrong with a text that should be YAML, and what to do. */
export function yamlAdvice({ code, message }: YAMLParseError | YAMLWarning): string {
  const what = message.replace(/ at line [\s\S]*$/, "").replace(/[.\s]+$/, "");
  return `${what}. ${advice[code] ?? indentation}`;
}
