/**
 * Only the type of this enum is exported: at run time an unknown code is an ordinary string. An enum,
 * because TypeScript narrows a union by literal types alone: beside a tag of type `string & {}`, or of
 * a branded string, `if (x.view === "public")` would leave every member standing.
 */
declare enum Unknown {
  code = "a code that this version does not know",
}

/**
 * The tag of a union's fallback: any string that is none of the known codes. A reader who has handled
 * the known kinds is left with this one, and with what every kind has.
 */
export type UnknownCode = Unknown;
