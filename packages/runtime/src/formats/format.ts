/** What knows a format: a function, or a pattern. */
export interface Format {
  test(text: string): boolean;
}
