import type { Rule } from "../rule.js";
import { arrayBounds } from "./array-bounds.js";
import { codeCase } from "./code-case.js";
import { codeListCodes } from "./code-list-codes.js";
import { codeListPlace } from "./code-list-place.js";
import { codeListShape } from "./code-list-shape.js";
import { description } from "./description.js";
import { discriminatedUnion } from "./discriminated-union.js";
import { examplesPresent } from "./examples-present.js";
import { expectedIssues } from "./expected-issues.js";
import { fileName } from "./file-name.js";
import { formFields } from "./form-fields.js";
import { idPlace } from "./id-place.js";
import { idempotentWrite } from "./idempotent-write.js";
import { identifierString } from "./identifier-string.js";
import { keyOrder } from "./key-order.js";
import { linearPattern } from "./linear-pattern.js";
import { messagePresent } from "./message-present.js";
import { messageShape } from "./message-shape.js";
import { nameSuffix } from "./name-suffix.js";
import { numberBounds } from "./number-bounds.js";
import { openSourceObjects } from "./open-source-objects.js";
import { operationExample } from "./operation-example.js";
import { operationName } from "./operation-name.js";
import { operationProblems } from "./operation-problems.js";
import { operationSecurity } from "./operation-security.js";
import { operationText } from "./operation-text.js";
import { optionalSaysWhenAbsent } from "./optional-says-when-absent.js";
import { pagedList } from "./paged-list.js";
import { possibleValue } from "./possible-value.js";
import { propertyCase } from "./property-case.js";
import { publicResponse } from "./public-response.js";
import { requiredListed } from "./required-listed.js";
import { schemaDraft } from "./schema-draft.js";
import { sensitivityKnown } from "./sensitivity-known.js";
import { shadowedGlobal } from "./shadowed-global.js";
import { singleRecursion } from "./single-recursion.js";
import { sizeBudget } from "./size-budget.js";
import { stringBounds } from "./string-bounds.js";
import { sunset } from "./sunset.js";
import { title } from "./title.js";
import { typed } from "./typed.js";
import { unionBase } from "./union-base.js";
import { vocabulary } from "./vocabulary.js";

/** Every rule, in the order of the conventions (`schema-conventions.md`). */
export const rules: readonly Rule[] = [
  schemaDraft,
  idPlace,
  keyOrder,
  vocabulary,
  fileName,
  title,
  description,
  shadowedGlobal,
  propertyCase,
  codeCase,
  nameSuffix,
  identifierString,
  typed,
  stringBounds,
  arrayBounds,
  numberBounds,
  possibleValue,
  linearPattern,
  singleRecursion,
  requiredListed,
  optionalSaysWhenAbsent,
  discriminatedUnion,
  unionBase,
  codeListPlace,
  codeListShape,
  codeListCodes,
  openSourceObjects,
  sensitivityKnown,
  publicResponse,
  examplesPresent,
  expectedIssues,
  operationName,
  operationText,
  operationSecurity,
  operationProblems,
  operationExample,
  idempotentWrite,
  formFields,
  pagedList,
  sunset,
  messageShape,
  messagePresent,
  sizeBudget,
];
