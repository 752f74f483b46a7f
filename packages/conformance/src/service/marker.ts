/** Stands in each personal text that the test sends, and nowhere else: what is to be in no log. */
export const MARKER = "Zaphrimble";
