/** What the page of lint rules says of one rule. */
export interface PageSection {
  readonly id: string;
  /** The number of the convention under which it stands; `undefined` for what is found while reading. */
  readonly convention: number | undefined;
  /** The section in Markdown, without its heading. */
  readonly text: string;
}

/** The sections of `LINT.md`: a heading `### <id>` each, under `## <number>. <convention>`. */
export function readPage(markdown: string): PageSection[] {
  const [, ...parts] = markdown.split(/^(?=###? )/m);
  const sections: PageSection[] = [];
  let convention: number | undefined;
  for (const part of parts) {
    const [, marks, heading = ""] = /^(##+) (.*)$/m.exec(part) ?? [];
    const text = part.slice(part.indexOf("\n") + 1).trim();
    if (marks === "##")
      convention = /^[0-9]+(?=\. )/.test(heading) ? parseInt(heading, 10) : undefined;
    else sections.push({ id: heading, convention, text });
  }
  return sections;
}
