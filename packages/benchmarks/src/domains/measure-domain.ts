import { documentOf } from "../json-schemas.js";
import { median } from "../measures/median.js";
import { timesOf } from "../measures/time.js";
import { ajvProgram } from "../peers/ajv.js";
import { localoProgram } from "../peers/localo.js";
import { type Bundle, bundleProgram } from "../programs.js";
import { exampleMessages } from "./messages.js";
import { type DomainName, tenLargest } from "./ten-largest.js";

/** The programs of a domain's ten largest types, of both who compile them. */
export interface DomainPrograms {
  readonly names: readonly string[];
  readonly localo: { readonly all: Bundle; readonly check: Bundle };
  readonly ajv: { readonly all: Bundle; readonly check: Bundle };
}

/** Bundles what a consumer writes who checks a domain's ten largest types, with messages and without. */
export async function domainPrograms(domain: DomainName): Promise<DomainPrograms> {
  const schemas = tenLargest(domain);
  const names = [...schemas.keys()];
  const document = documentOf(schemas);
  const own = (question: "all" | "check") =>
    bundleProgram(
      `${domain}.Localo.${question}`,
      localoProgram(`@localo/${domain}`, names, question),
    );
  const others = (question: "all" | "check") =>
    bundleProgram(`${domain}.ajv.${question}`, ajvProgram(document, names, question));
  return {
    names,
    localo: { all: await own("all"), check: await own("check") },
    ajv: { all: await others("all"), check: await others("check") },
  };
}

/** What a domain's ten largest types come to. */
export interface DomainResults {
  readonly names: readonly string[];
  /** Bytes, gzip. */
  readonly bytes: { readonly all: number; readonly check: number };
  readonly ajvBytes: { readonly all: number; readonly check: number };
  /** Time over an example of each, as a multiple of Ajv's: the middle of the rounds. */
  readonly valid: number;
}

/** Weighs and times a domain's ten largest types beside Ajv. */
export async function measureDomain(domain: DomainName): Promise<DomainResults> {
  const { names, localo, ajv } = await domainPrograms(domain);
  const messages = exampleMessages(domain, names);
  const times = await timesOf([
    { name: "Localo", program: localo.check.file, messages },
    { name: "ajv", program: ajv.check.file, messages },
  ]);
  const others = times.get("ajv") ?? [];
  const ratios = (times.get("Localo") ?? []).map(
    (time, round) => time / (others[round] ?? Number.NaN),
  );
  const gzip = ({ all, check }: DomainPrograms["localo"]) => ({ all: all.gzip, check: check.gzip });
  return { names, bytes: gzip(localo), ajvBytes: gzip(ajv), valid: median(ratios) };
}
