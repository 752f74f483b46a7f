import type { Bump } from "@localo/compat";

/** Plain data that an edit may change. */
// biome-ignore lint/suspicious/noExplicitAny: an edit reaches anywhere into a file.
type Editable = any;

/** One edit of a file in `schemas/` of this repository. */
export interface SeededEdit {
  /** Whose package it concerns. */
  readonly domain: string;
  readonly file: string;
  readonly what: string;
  readonly needs: Bump;
  readonly edit: (content: Editable) => unknown;
}

const report = "waste/missed-collection-report.schema.json";
const collection = "waste/collection.schema.json";
const remove = (list: unknown[], item: unknown) => list.splice(list.indexOf(item), 1);
const move = <T extends object>(object: T, from: string, to: string) => {
  const members = object as Editable;
  members[to] = members[from];
  delete members[from];
};

/** The codes of the first problem that an API describes for itself, each an example. */
const problemCodes = (api: Editable): Editable =>
  Object.values<Editable>(api.components.responses)
    .map(({ content }) => content?.["application/problem+json"]?.examples)
    .find((examples) => examples !== undefined);

/** Edits that break somebody. */
export const breakingEdits: readonly Omit<SeededEdit, "needs">[] = [
  {
    domain: "waste",
    file: report,
    what: "a report must have notes",
    edit: (schema) => schema.required.push("notes"),
  },
  {
    domain: "waste",
    file: report,
    what: "notes become shorter",
    edit: (schema) => {
      schema.properties.notes.maxLength = 999;
    },
  },
  {
    domain: "waste",
    file: report,
    what: "a property is renamed, and the old name gone",
    edit: (schema) => move(schema.properties, "notes", "remarks"),
  },
  {
    domain: "waste",
    file: collection,
    what: "a date that was always answered may be absent",
    edit: (schema) => remove(schema.required, "date"),
  },
  {
    domain: "waste",
    file: collection,
    what: "an answered number may be negative",
    edit: (schema) => {
      schema.properties.revision.minimum = -1;
    },
  },
  {
    domain: "waste",
    file: collection,
    what: "an answered list may be empty",
    edit: (schema) => {
      delete schema.properties.streams.minItems;
    },
  },
  {
    domain: "waste",
    file: "waste/street-report.schema.json",
    what: "fewer photographs may be sent",
    edit: (schema) => {
      schema.properties.attachmentIds.maxItems = 5;
    },
  },
  {
    domain: "waste",
    file: "waste/codelists/street-report-category.schema.json",
    what: "a code that residents choose is removed",
    edit: (list) => {
      const [code] = list["x-extensible-enum"].splice(0, 1);
      delete list["x-localo-codes"][code];
    },
  },
  {
    domain: "waste",
    file: "waste/openapi.yaml",
    what: "anyone could search for properties, and now needs a scope",
    edit: (api) => {
      api.paths["/properties"].get.security = [{ apiKey: ["waste:read"] }];
    },
  },
  {
    domain: "waste",
    file: "waste/openapi.yaml",
    what: "the days of a calendar must be named",
    edit: (api) => {
      const { parameters } = api.paths["/properties/{uprn}/collections"].get;
      parameters.find(({ name }: Editable) => name === "from").required = true;
    },
  },
  {
    domain: "planning",
    file: "planning/comment-submission.schema.json",
    what: "a comment must have an email address",
    edit: (schema) => schema.required.push("email"),
  },
  {
    domain: "waste",
    file: "waste/openapi.yaml",
    what: "a problem no longer has a code that clients ask for",
    edit: (api) => {
      const codes = problemCodes(api);
      delete codes[Object.keys(codes)[0] as string];
    },
  },
  {
    domain: "planning",
    file: "planning/application-summary.schema.json",
    what: "an answered address may be anything",
    edit: (schema) => {
      delete schema.properties.url.format;
    },
  },
  {
    domain: "planning",
    file: "planning/openapi.yaml",
    what: "an operation has another operationId",
    edit: (api) => {
      api.paths["/applications"].get.operationId = "findAllApplications";
    },
  },
  {
    domain: "council-tax",
    file: "council-tax/direct-debit-mandate.schema.json",
    what: "fewer days can be chosen to pay on",
    edit: (schema) => {
      schema.properties.payDay.maximum = 25;
    },
  },
  {
    domain: "council-tax",
    file: "council-tax/move-notification.schema.json",
    what: "a kind of move is gone",
    edit: (schema) => schema.oneOf.pop(),
  },
  {
    domain: "council-tax",
    file: "council-tax/council-tax-request.schema.json",
    what: "what every request extends asks for more",
    edit: (schema) => {
      schema.properties.consent = { description: "That it may be kept.", type: "boolean" };
      schema.required = [...(schema.required ?? []), "consent"];
    },
  },
  {
    domain: "waste",
    file: "core/uprn.schema.json",
    what: "a shared pattern loses a digit",
    edit: (schema) => {
      schema.pattern = "^[1-9][0-9]{0,10}$";
    },
  },
  {
    domain: "planning",
    file: "core/address.schema.json",
    what: "a postcode is asked for at another country's addresses",
    edit: (schema) => {
      schema.if.properties.country = { enum: ["GB", "IE"] };
    },
  },
  {
    domain: "core",
    file: "core/money.schema.json",
    what: "money may be euros",
    edit: (schema) => {
      schema.properties.currency = { type: "string", enum: ["GBP", "EUR"] };
    },
  },
];

/** Edits that break nobody, and the release that each needs. */
export const compatibleEdits: readonly SeededEdit[] = [
  {
    domain: "waste",
    file: report,
    what: "a description is put better",
    needs: "patch",
    edit: (schema) => {
      schema.description += " One for each visit.";
    },
  },
  {
    domain: "waste",
    file: report,
    what: "an optional property may be sent",
    needs: "minor",
    edit: (schema) => {
      schema.properties.containerCount = {
        description: "How many were left. Absent where nobody counted.",
        type: "integer",
        minimum: 1,
        maximum: 100,
      };
    },
  },
  {
    domain: "waste",
    file: report,
    what: "a property may be left out",
    needs: "minor",
    edit: (schema) => remove(schema.required, "contact"),
  },
  {
    domain: "waste",
    file: report,
    what: "notes may be longer",
    needs: "minor",
    edit: (schema) => {
      schema.properties.notes.maxLength = 2000;
    },
  },
  {
    domain: "waste",
    file: collection,
    what: "an optional property may be answered",
    needs: "minor",
    edit: (schema) => {
      schema.properties.crew = { description: "Absent.", type: "string", maxLength: 20 };
    },
  },
  {
    domain: "waste",
    file: collection,
    what: "what is answered is always there",
    needs: "minor",
    edit: (schema) => schema.required.push("label"),
  },
  {
    domain: "waste",
    file: collection,
    what: "an answered label is shorter",
    needs: "minor",
    edit: (schema) => {
      schema.properties.label.maxLength = 100;
    },
  },
  {
    domain: "waste",
    file: "waste/codelists/stream.schema.json",
    what: "an open list knows one more code",
    needs: "minor",
    edit: (list) => {
      list["x-extensible-enum"].push("hedge-cuttings");
      list["x-localo-codes"]["hedge-cuttings"] = { label: { en: "Hedge cuttings" } };
    },
  },
  {
    domain: "waste",
    file: "waste/codelists/event-effect.schema.json",
    what: "an extensible list knows one more code",
    needs: "minor",
    edit: (list) => {
      list["x-extensible-enum"].push("delays");
      list["x-localo-codes"].delays = { label: { en: "Delays" } };
    },
  },
  {
    domain: "waste",
    file: "waste/codelists/stream.schema.json",
    what: "a label is put better",
    needs: "patch",
    edit: (list) => {
      list["x-localo-codes"].glass.label.en = "Glass bottles and jars";
    },
  },
  {
    domain: "waste",
    file: "waste/openapi.yaml",
    what: "an operation can be filtered by one more thing",
    needs: "minor",
    edit: (api) =>
      api.paths["/properties"].get.parameters.push({
        name: "street",
        in: "query",
        description: "Left out for any.",
        schema: { $ref: "../core/usrn.schema.json" },
      }),
  },
  {
    domain: "waste",
    file: "waste/openapi.yaml",
    what: "an operation is deprecated",
    needs: "minor",
    edit: (api) =>
      Object.assign(api.paths["/properties"].get, {
        deprecated: true,
        "x-localo-sunset": "2099-01-01",
      }),
  },
  {
    domain: "waste",
    file: "waste/openapi.yaml",
    what: "a summary is put better",
    needs: "patch",
    edit: (api) => {
      api.paths["/properties"].get.summary = "Find the properties of a postcode or street";
    },
  },
  {
    domain: "planning",
    file: "planning/openapi.yaml",
    what: "a problem can have one more code",
    needs: "minor",
    edit: (api) => {
      const codes = problemCodes(api);
      codes["closed-for-the-day"] = structuredClone(Object.values(codes)[0]);
    },
  },
  {
    domain: "planning",
    file: "planning/public-comment.schema.json",
    what: "what is always answered is listed in another order",
    needs: "none",
    edit: (schema) => schema.required.reverse(),
  },
  {
    domain: "planning",
    file: "planning/openapi.yaml",
    what: "a scope is no longer needed",
    needs: "minor",
    edit: (api) => {
      const [operation] = Object.values<Editable>(api.paths).flatMap((item) =>
        Object.values<Editable>(item).filter(({ security }) => security?.[0]?.apiKey),
      );
      operation.security = [{}];
    },
  },
  {
    domain: "council-tax",
    file: "council-tax/direct-debit-mandate.schema.json",
    what: "more days can be chosen to pay on",
    needs: "minor",
    edit: (schema) => {
      schema.properties.payDay.maximum = 31;
    },
  },
  {
    domain: "council-tax",
    file: "council-tax/account-balance.schema.json",
    what: "a property of an answer is deprecated",
    needs: "minor",
    edit: (schema) =>
      Object.assign(schema.properties.amount, {
        deprecated: true,
        "x-localo-sunset": "2099-01-01",
      }),
  },
  {
    domain: "core",
    file: "core/bank-account.schema.json",
    what: "what is only sent may be longer",
    needs: "minor",
    edit: (schema) => {
      schema.properties.holder.maxLength = 140;
    },
  },
  {
    domain: "core",
    file: "core/problem.schema.json",
    what: "what is only answered is shorter",
    needs: "minor",
    edit: (schema) => {
      schema.properties.detail.maxLength = 1000;
    },
  },
];
