import type { Issue, Validator } from "@localo/runtime";
import type { Diagnostic } from "../../diagnostic.js";
import type { ExampleFile, ExpectationFile, ExpectedIssue } from "../../load/domain.js";
import { fromPointer } from "../../load/pointer.js";
import type { Model, ModelType } from "../../model/model.js";
import { byPlace } from "../by-place.js";
import { validatorsOf } from "./validators-of.js";

/** The id that stands in front of these messages. */
const RULE = "example";

/**
 * Examples that are not what their folder says (convention 10): a valid one that breaks its schema, an
 * invalid one that is valid or raises other issues than `expected.json` lists. One message for each. A
 * type that has an input form is judged by that, the strictest.
 */
export function judgeExamples(
  model: Model,
  expectations: readonly ExpectationFile[],
): Diagnostic[] {
  if (model.examples.length === 0) return [];
  const validators = validatorsOf(model);
  const listOf = new Map(expectations.map((each) => [each.schemaPath, each]));
  return model.examples
    .flatMap((example) => {
      const type = strictest(model, example.schemaPath);
      const validator = type === undefined ? undefined : validators.get(type.id);
      if (validator === undefined) return [];
      const issues = issuesOf(validator, example);
      if (example.valid) return wrongValid(example, issues) ?? [];
      return wrongInvalid(example, issues, listOf.get(example.schemaPath)) ?? [];
    })
    .sort(byPlace);
}

function strictest({ types }: Model, schemaPath: string): ModelType | undefined {
  const forms = types.filter(({ file }) => file.path === schemaPath);
  return forms.find(({ form }) => form === "input") ?? forms[0];
}

function issuesOf(validator: Validator<unknown>, { source }: ExampleFile): readonly Issue[] {
  const result = validator.safeParse(source.value);
  return result.success ? [] : result.issues;
}

function wrongValid(example: ExampleFile, issues: readonly Issue[]): Diagnostic | undefined {
  const [first] = issues;
  if (first === undefined) return undefined;
  const message = `This example is to be valid: ${said(issues)}. Correct it, or the schema.`;
  return example.source.at(fromPointer(first.pointer), RULE, message);
}

function wrongInvalid(
  example: ExampleFile,
  issues: readonly Issue[],
  list: ExpectationFile | undefined,
): Diagnostic | undefined {
  const { source, name, expected = [] } = example;
  if (issues.length === 0) {
    const message = `This example is to be invalid, and it is valid. Make it raise what expected.json says (${words(expected)}), or move it to valid/.`;
    return source.at([], RULE, message);
  }
  const surprising = without(issues, expected);
  const [first] = surprising;
  if (first !== undefined) {
    const message = `This example raises what expected.json does not say: ${said(surprising)}. Correct one of the two.`;
    return source.at(fromPointer(first.pointer), RULE, message);
  }
  const lacking = without(expected, issues);
  if (lacking.length === 0) return undefined;
  const message = `${name}.json does not raise ${words(lacking)}. Correct one of the two.`;
  return (list?.source ?? source).at(list === undefined ? [] : [`${name}.json`], RULE, message);
}

/** The first issue as a sentence, the others by code and place. */
function said(issues: readonly Issue[]): string {
  const [first, ...others] = issues;
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : `; also ${words(others)}`;
  return `${first.message} (${words([first])}${more})`;
}

/** `missing /contact, too-long /notes` */
function words(issues: readonly ExpectedIssue[]): string {
  return issues.map(({ code, pointer }) => `${code} ${pointer}`.trim()).join(", ");
}

/** What one list has more often than the other, by code and pointer. */
function without<T extends ExpectedIssue>(
  list: readonly T[],
  other: readonly ExpectedIssue[],
): T[] {
  const key = ({ code, pointer }: ExpectedIssue) => `${code} ${pointer}`;
  const left = other.map(key);
  return list.filter((issue) => {
    const at = left.indexOf(key(issue));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
