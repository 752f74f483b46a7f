/** A place in a text: both count from 1, columns in UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where offsets of a text are in the file that the text was cut from. Ask in rising order: each answer
 * begins where the last one ended, so many places of a large text cost one pass.
 */
export function positionsIn(text: string, start: Position): (offset: number) => Position {
  let { line } = start;
  // The offset of column 1 of the line, which may be before the text.
  let lineStart = 1 - start.column;
  let next = text.indexOf("\n");
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      lineStart = next + 1;
      next = text.indexOf("\n", next + 1);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
