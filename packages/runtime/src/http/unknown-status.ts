/** Only its type is exported: see {@link UnknownCode} for why it is an enum. */
declare enum Unknown {
  status = -1,
}

/** A status that this version does not describe. At run time an ordinary HTTP status. */
export type UnknownStatus = Unknown;
