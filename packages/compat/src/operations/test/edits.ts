import type { OperationRuleId } from "../rules.js";
import type { Editable } from "./api.js";

/** An edit of the small API, the only rule that claims it, and the one that claims its reverse. */
export interface Edit {
  readonly rule: OperationRuleId;
  readonly reverse: OperationRuleId;
  readonly what: string;
  readonly edit: (api: Editable) => void;
}

const get = (api: Editable) => api.paths["/bins/{id}"].get;
const post = (api: Editable) => api.paths["/bins"].post;
const ok = (api: Editable) => get(api).responses[200];
const notFound = (api: Editable) => api.components.responses.NotFound;

/** Every rule of operations, each as an edit. */
export const edits: readonly Edit[] = [
  {
    rule: "operation-added",
    reverse: "operation-removed",
    what: "a new path",
    edit: (api) => {
      api.paths["/lorries"] = { get: { responses: { 200: {} } } };
    },
  },
  {
    rule: "operation-removed",
    reverse: "operation-added",
    what: "a method of a path",
    edit: (api) => {
      delete api.paths["/bins/{id}"].get;
    },
  },
  {
    rule: "operation-moved",
    reverse: "operation-moved",
    what: "another method",
    edit: (api) => {
      api.paths["/bins"].put = post(api);
      delete api.paths["/bins"].post;
    },
  },
  {
    rule: "operation-moved",
    reverse: "operation-moved",
    what: "another path",
    edit: (api) => {
      api.paths["/bin/{id}"] = api.paths["/bins/{id}"];
      delete api.paths["/bins/{id}"];
    },
  },
  {
    rule: "operation-renamed",
    reverse: "operation-renamed",
    what: "another operationId",
    edit: (api) => {
      get(api).operationId = "readBin";
    },
  },
  {
    rule: "operation-deprecated",
    reverse: "operation-restored",
    what: "deprecated with a sunset",
    edit: (api) => {
      Object.assign(get(api), { deprecated: true, "x-localo-sunset": "2031-01-01" });
    },
  },
  {
    rule: "operation-restored",
    reverse: "operation-deprecated",
    what: "no longer deprecated",
    edit: (api) => {
      post(api).deprecated = false;
    },
  },
  {
    rule: "operation-sunset-advanced",
    reverse: "operation-sunset-deferred",
    what: "an earlier date",
    edit: (api) => {
      post(api)["x-localo-sunset"] = "2029-12-31";
    },
  },
  {
    rule: "operation-sunset-deferred",
    reverse: "operation-sunset-advanced",
    what: "a later date",
    edit: (api) => {
      post(api)["x-localo-sunset"] = "2030-01-02";
    },
  },
  {
    rule: "server-added",
    reverse: "server-removed",
    what: "a second address",
    edit: (api) => {
      api.servers.push({ url: "/refuse/v1" });
    },
  },
  {
    rule: "server-removed",
    reverse: "server-added",
    what: "one address of two",
    edit: (api) => {
      api.servers = [{ url: "/bins/v1" }];
    },
  },
  {
    rule: "parameter-added",
    reverse: "parameter-removed",
    what: "an optional query parameter",
    edit: (api) => {
      get(api).parameters.push({ name: "to", in: "query", schema: {} });
    },
  },
  {
    rule: "parameter-added-required",
    reverse: "parameter-removed",
    what: "a required header",
    edit: (api) => {
      get(api).parameters.push({ name: "To", in: "header", required: true, schema: {} });
    },
  },
  {
    rule: "parameter-removed",
    reverse: "parameter-added",
    what: "a query parameter",
    edit: (api) => {
      get(api).parameters.splice(1, 1);
    },
  },
  {
    rule: "parameter-renamed",
    reverse: "parameter-renamed",
    what: "a parameter of the path",
    edit: (api) => {
      api.paths["/bins/{binId}"] = api.paths["/bins/{id}"];
      delete api.paths["/bins/{id}"];
      api.paths["/bins/{binId}"].get.parameters[0].name = "binId";
    },
  },
  {
    rule: "parameter-made-required",
    reverse: "parameter-made-optional",
    what: "a query parameter",
    edit: (api) => {
      get(api).parameters[1].required = true;
    },
  },
  {
    rule: "parameter-made-optional",
    reverse: "parameter-made-required",
    what: "a query parameter that was required",
    edit: (api) => {
      get(api).parameters[1].required = false;
    },
  },
  {
    rule: "parameter-serialised-otherwise",
    reverse: "parameter-serialised-otherwise",
    what: "another style",
    edit: (api) => {
      get(api).parameters[1].style = "pipeDelimited";
    },
  },
  {
    rule: "parameter-deprecated",
    reverse: "parameter-restored",
    what: "a query parameter",
    edit: (api) => {
      get(api).parameters[1].deprecated = true;
    },
  },
  {
    rule: "parameter-restored",
    reverse: "parameter-deprecated",
    what: "a query parameter that was deprecated",
    edit: (api) => {
      delete get(api).parameters[1].deprecated;
    },
  },
  {
    rule: "parameter-sunset-advanced",
    reverse: "parameter-sunset-deferred",
    what: "the date taken away",
    edit: (api) => {
      Object.assign(get(api).parameters[1], { deprecated: true, "x-localo-sunset": undefined });
    },
  },
  {
    rule: "parameter-sunset-deferred",
    reverse: "parameter-sunset-advanced",
    what: "a date given",
    edit: (api) => {
      Object.assign(get(api).parameters[1], { deprecated: true, "x-localo-sunset": "2031-01-01" });
    },
  },
  {
    rule: "request-body-added",
    reverse: "request-body-removed",
    what: "where there was none",
    edit: (api) => {
      get(api).requestBody = { content: { "application/json": {} } };
    },
  },
  {
    rule: "request-body-added-required",
    reverse: "request-body-removed",
    what: "where there was none",
    edit: (api) => {
      get(api).requestBody = { required: true, content: { "application/json": {} } };
    },
  },
  {
    rule: "request-body-removed",
    reverse: "request-body-added",
    what: "an optional one",
    edit: (api) => {
      delete post(api).requestBody;
    },
  },
  {
    rule: "request-body-made-required",
    reverse: "request-body-made-optional",
    what: "an optional one",
    edit: (api) => {
      post(api).requestBody.required = true;
    },
  },
  {
    rule: "request-body-made-optional",
    reverse: "request-body-made-required",
    what: "a required one",
    edit: (api) => {
      post(api).requestBody.required = false;
    },
  },
  {
    rule: "request-media-type-added",
    reverse: "request-media-type-removed",
    what: "XML",
    edit: (api) => {
      post(api).requestBody.content["application/xml"] = {};
    },
  },
  {
    rule: "request-media-type-removed",
    reverse: "request-media-type-added",
    what: "a form",
    edit: (api) => {
      delete post(api).requestBody.content["multipart/form-data"];
    },
  },
  {
    rule: "response-status-added",
    reverse: "response-status-removed",
    what: "202 beside 201",
    edit: (api) => {
      post(api).responses[202] = {};
    },
  },
  {
    rule: "response-status-added",
    reverse: "response-status-removed",
    what: "whatever comes",
    edit: (api) => {
      post(api).responses.default = {};
    },
  },
  {
    rule: "response-status-removed",
    reverse: "response-status-added",
    what: "a success",
    edit: (api) => {
      delete get(api).responses[200];
    },
  },
  {
    rule: "response-status-removed",
    reverse: "problem-status-added",
    what: "a problem",
    edit: (api) => {
      delete post(api).responses[404];
    },
  },
  {
    rule: "problem-status-added",
    reverse: "response-status-removed",
    what: "409",
    edit: (api) => {
      post(api).responses[409] = {};
    },
  },
  {
    rule: "problem-code-added",
    reverse: "problem-code-removed",
    what: "in a response that two operations share",
    edit: (api) => {
      notFound(api).content["application/problem+json"].examples.gone = {};
    },
  },
  {
    rule: "problem-code-removed",
    reverse: "problem-code-added",
    what: "the only one",
    edit: (api) => {
      notFound(api).content["application/problem+json"].examples = {};
    },
  },
  {
    rule: "response-media-type-added",
    reverse: "response-media-type-removed",
    what: "a body where there was none",
    edit: (api) => {
      post(api).responses[201].content = { "application/json": {} };
    },
  },
  {
    rule: "response-media-type-removed",
    reverse: "response-media-type-added",
    what: "a calendar",
    edit: (api) => {
      delete ok(api).content["text/calendar"];
    },
  },
  {
    rule: "response-header-added",
    reverse: "response-header-removed",
    what: "Location",
    edit: (api) => {
      ok(api).headers.Location = { schema: { type: "string" } };
    },
  },
  {
    rule: "response-header-removed",
    reverse: "response-header-added",
    what: "Age",
    edit: (api) => {
      delete ok(api).headers.Age;
    },
  },
  {
    rule: "response-header-made-optional",
    reverse: "response-header-made-required",
    what: "ETag",
    edit: (api) => {
      delete ok(api).headers.ETag.required;
    },
  },
  {
    rule: "response-header-made-required",
    reverse: "response-header-made-optional",
    what: "Age",
    edit: (api) => {
      ok(api).headers.Age.required = true;
    },
  },
  {
    rule: "response-header-serialised-otherwise",
    reverse: "response-header-serialised-otherwise",
    what: "Age",
    edit: (api) => {
      ok(api).headers.Age.explode = true;
    },
  },
  {
    rule: "access-narrowed",
    reverse: "access-widened",
    what: "a scope more",
    edit: (api) => {
      get(api).security = [{ apiKey: ["bins:read", "bins:all"] }];
    },
  },
  {
    rule: "access-narrowed",
    reverse: "access-widened",
    what: "no longer for anyone",
    edit: (api) => {
      post(api).security.pop();
    },
  },
  {
    rule: "access-widened",
    reverse: "access-narrowed",
    what: "for anyone",
    edit: (api) => {
      get(api).security = [];
    },
  },
  {
    rule: "security-scheme-changed",
    reverse: "security-scheme-changed",
    what: "a header of its own",
    edit: (api) => {
      api.components.securitySchemes.apiKey = { type: "apiKey", in: "header", name: "X-Key" };
    },
  },
  {
    rule: "webhook-added",
    reverse: "webhook-removed",
    what: "another one",
    edit: (api) => {
      api.webhooks.missed = { post: { operationId: "missed", responses: {} } };
    },
  },
  {
    rule: "webhook-removed",
    reverse: "webhook-added",
    what: "the only one",
    edit: (api) => {
      api.webhooks = {};
    },
  },
  {
    rule: "request-media-type-removed",
    reverse: "request-media-type-added",
    what: "what a webhook brings",
    edit: (api) => {
      api.webhooks.emptied.post.requestBody.content = {};
    },
  },
  {
    rule: "operation-reworded",
    reverse: "operation-reworded",
    what: "a summary",
    edit: (api) => {
      get(api).summary = "Read a bin";
    },
  },
  {
    rule: "operation-reworded",
    reverse: "operation-reworded",
    what: "the title of the API",
    edit: (api) => {
      api.info.title = "Waste";
    },
  },
  {
    rule: "operation-reworded",
    reverse: "operation-reworded",
    what: "what a key is",
    edit: (api) => {
      api.components.securitySchemes.apiKey.description = "Your key.";
    },
  },
  {
    rule: "operation-reworded",
    reverse: "operation-reworded",
    what: "the example of a problem",
    edit: (api) => {
      const { examples } = notFound(api).content["application/problem+json"];
      examples["not-found"] = { summary: "Gone" };
    },
  },
  {
    rule: "operation-changed-otherwise",
    reverse: "operation-changed-otherwise",
    what: "a callback",
    edit: (api) => {
      post(api).callbacks = { done: {} };
    },
  },
];

/** What the API must be before an edit, where it is not as {@link api} has it. */
export const settings: { readonly [what: string]: (api: Editable) => void } = {
  "one address of two": (api) => {
    api.servers.push({ url: "/refuse/v1" });
  },
  "a query parameter that was required": (api) => {
    get(api).parameters[1].required = true;
  },
  "a query parameter that was deprecated": (api) => {
    get(api).parameters[1].deprecated = true;
  },
  "the date taken away": (api) => {
    Object.assign(get(api).parameters[1], { deprecated: true, "x-localo-sunset": "2031-01-01" });
  },
  "a date given": (api) => {
    get(api).parameters[1].deprecated = true;
  },
  "a required one": (api) => {
    post(api).requestBody.required = true;
  },
};
