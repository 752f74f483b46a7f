import { CompileError, type Diagnostic, type Fixed, type Model } from "@localo/compiler";

/** What a command did with one domain, as `--json` prints it. */
export interface Outcome {
  readonly domain: string;
  readonly ok: boolean;
  /** Types that the domain exports; 0 where it could not be read. */
  readonly types: number;
  readonly operations: number;
  /** Files that were written, from the repository's root. */
  readonly written: readonly string[];
  readonly milliseconds: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What was mended in its schemas; only where that was asked for. */
  readonly fixed?: readonly Fixed[];
}

/** What working on a domain gave: its model, and the files that were written. */
export interface Work {
  readonly model: Model;
  readonly written: readonly string[];
}

/** Does the work on one domain, times it, and turns what is wrong with its files into an outcome. */
export async function outcomeOf(
  domain: string,
  work: () => Work | Promise<Work>,
): Promise<Outcome> {
  const start = performance.now();
  const milliseconds = () => Math.round(performance.now() - start);
  try {
    const { model, written } = await work();
    const counts = { types: model.types.length, operations: model.operations.length };
    return { domain, ok: true, ...counts, written, milliseconds: milliseconds(), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const { diagnostics } = error;
    const counts = { types: 0, operations: 0 };
    return { domain, ok: false, ...counts, written: [], milliseconds: milliseconds(), diagnostics };
  }
}
