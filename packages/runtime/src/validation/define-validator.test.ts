import { describe, expect, it } from "vitest";
import { validator } from "./define-validator.js";
import { choice } from "./explain/choice.js";
import { object } from "./explain/object.js";
import { text } from "./explain/text.js";
import { ValidationError } from "./validation-error.js";
import type { MessageCatalogue } from "./validator.js";

const pattern = /^[1-9][0-9]{0,11}$/;
const actions = ["deliver", "replace"];

/** As the compiler writes it: a check, and the data that explains. */
const Line = validator<{ uprn: string; action?: string; collectionNotes?: string }>(
  "Container line",
  {
    is(v) {
      const o = v as Record<string, unknown>;
      if (typeof v !== "object" || v === null) return false;
      return (
        typeof o.uprn === "string" &&
        pattern.test(o.uprn) &&
        (o.action === undefined || actions.includes(String(o.action))) &&
        (o.collectionNotes === undefined || String(o.collectionNotes).length <= 5) &&
        Object.keys(o).every((name) => ["uprn", "action", "collectionNotes"].includes(name))
      );
    },
    of: [
      object,
      {
        uprn: [text, pattern, "Enter a UPRN of 1 to 12 digits"],
        action: [choice, actions],
        collectionNotes: [text, 0, 0, 5],
      },
      1,
      1,
    ],
  },
);

const wrong = { uprn: "0", acton: "deliver", action: "replce", collectionNotes: "too long" };

describe("a validator", () => {
  it("gives the value itself when it is valid", () => {
    const value = { uprn: "1" };
    expect(Line.is(value)).toBe(true);
    expect(Line.parse(value)).toBe(value);
    expect(Line.safeParse(value)).toEqual({ success: true, data: value });
  });

  it("says what is wrong, where, and what to do", () => {
    expect(Line.safeParse(wrong).issues).toEqual([
      {
        path: ["acton"],
        pointer: "/acton",
        code: "unknown-property",
        keyword: "additionalProperties",
        message: "Remove acton: it is not known here",
      },
      {
        path: ["uprn"],
        pointer: "/uprn",
        code: "wrong-format",
        keyword: "pattern",
        message: "Enter a UPRN of 1 to 12 digits",
      },
      {
        path: ["action"],
        pointer: "/action",
        code: "not-in-list",
        keyword: "enum",
        message: "Action must be deliver or replace",
        expected: ["deliver", "replace"],
        suggestion: "replace",
      },
      {
        path: ["collectionNotes"],
        pointer: "/collectionNotes",
        code: "too-long",
        keyword: "maxLength",
        message: "Collection notes must be 5 characters or fewer",
        expected: 5,
      },
    ]);
  });

  it("suggests the property that a misspelt one is near to, unless that is there already", () => {
    const [issue] = Line.safeParse({ uprn: "1", acton: "deliver" }).issues ?? [];
    expect(issue).toMatchObject({ suggestion: "action", message: "Remove acton, or write action" });
  });

  it("gives one issue for a required property that is misspelt", () => {
    const issues = Line.safeParse({ urpn: "1" }).issues ?? [];
    expect(issues).toMatchObject([
      { code: "unknown-property", pointer: "/urpn", suggestion: "uprn" },
    ]);
  });

  it("stops at the limit, and reports 20 at most", () => {
    expect(Line.safeParse(wrong, { limit: 1 }).issues).toHaveLength(1);
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`x${index}`, 1]));
    for (const limit of [undefined, 1000, Number.NaN]) {
      expect(Line.safeParse(many, limit === undefined ? {} : { limit }).issues).toHaveLength(20);
    }
    expect(Line.safeParse(many, { limit: 0 }).issues).toHaveLength(1);
  });

  it.each([
    [0, 1],
    [-1, 1],
    [1n, 1],
    [3n, 3],
    ["3", 3],
    [null, 1],
    [1e9, 20],
    [Number.POSITIVE_INFINITY, 20],
    [Number.NaN, 20],
    ["x", 20],
    [{}, 20],
  ])("takes 1 to 20 for a limit, whatever is given: %s", (limit, count) => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`x${index}`, 1]));
    const options = { limit } as never;
    expect(Line.safeParse(many, options).issues).toHaveLength(count);
    expect(() => Line.parse(many, options)).toThrow(ValidationError);
  });

  it("takes no options for none", () => {
    expect(Line.safeParse(wrong, null as never).issues).toHaveLength(4);
    expect(() => Line.parse(wrong, null as never)).toThrow(ValidationError);
  });

  it("names a catalogue that is no function", () => {
    const safeParse = () => Line.safeParse(wrong, { messages: {} as never });
    expect(safeParse).toThrow(new TypeError("options?.messages is not a function"));
    expect(Line.safeParse(wrong, { messages: null as never }).issues).toHaveLength(4);
  });

  it("takes its sentences from a catalogue, and keeps its own where that has none", () => {
    const sentences: Record<string, string> = {
      "Enter a UPRN of 1 to 12 digits": "Rhowch UPRN o 1 i 12 digid",
    };
    const welsh: MessageCatalogue = ({ code, label, message }) =>
      sentences[message] ?? (code === "too-long" ? `Mae ${label} yn rhy hir` : undefined);
    const messages = Line.safeParse(wrong, { messages: welsh }).issues?.map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      "Remove acton: it is not known here",
      "Rhowch UPRN o 1 i 12 digid",
      "Action must be deliver or replace",
      "Mae collection notes yn rhy hir",
    ]);
  });

  it("throws an error that names what was expected", () => {
    const parse = () => Line.parse({ uprn: "0" });
    expect(parse).toThrow(ValidationError);
    expect(parse).toThrow("Container line: /uprn Enter a UPRN of 1 to 12 digits");
  });

  it("is a Standard Schema", () => {
    const standard = Line["~standard"];
    expect({ version: standard.version, vendor: standard.vendor }).toEqual({
      version: 1,
      vendor: "localo",
    });
    expect(standard.validate({ uprn: "1" })).toEqual({ value: { uprn: "1" } });
    expect(standard.validate({})).toMatchObject({
      issues: [{ message: "Enter UPRN", path: ["uprn"] }],
    });
  });

  it("refuses a value that changes between its two looks", () => {
    let reads = 0;
    const changing = {
      get uprn() {
        // The check reads its type, then its text.
        return ++reads <= 2 ? "0" : "1";
      },
    };
    expect(Line.safeParse(changing).issues).toMatchObject([{ code: "not-allowed" }]);
  });

  const broken = () => {
    throw new Error("broken");
  };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  it.each([
    ["a getter that throws", Object.defineProperty({}, "uprn", { get: broken, enumerable: true })],
    ["a proxy that throws", new Proxy({}, { get: broken, has: broken, ownKeys: broken })],
    ["a proxy that is revoked", revoked],
  ])("refuses what cannot be read, and does not throw: %s", (_, value) => {
    const { issues } = Line.safeParse(value);
    const message = "Container line is not valid";
    expect(issues).toMatchObject([{ code: "not-allowed", path: [], pointer: "", message }]);
    expect(Line["~standard"].validate(value)).toEqual({ issues });
    expect(() => Line.parse(value)).toThrow(ValidationError);
    expect(Line.is(value)).toBe(false);
  });

  it("keeps the issues that were found before a value could not be read", () => {
    const value = { uprn: "0", action: "replace" };
    Object.defineProperty(value, "collectionNotes", { get: broken, enumerable: true });
    expect(Line.safeParse(value).issues).toMatchObject([{ pointer: "/uprn" }]);
  });

  it("throws what a catalogue throws", () => {
    expect(() => Line.safeParse({}, { messages: broken })).toThrow("broken");
    let asked = 0;
    const messages = () => (asked++ === 0 ? "first" : broken());
    expect(() => Line.safeParse(wrong, { messages })).toThrow("broken");
  });

  describe("called by a name from outside", () => {
    const message = (name: string) =>
      Line.safeParse({ uprn: "1", [name]: 1 }).issues?.map((issue) => issue.message);

    it.each([
      ["is empty", "", 'Remove "": it is not known here'],
      ["holds what stands for a name", "a\0b", "Remove a b: it is not known here"],
      ["has lines", "a\r\nb", "Remove a  b: it is not known here"],
      ["turns the direction of writing", "a\u202eb\u2066", "Remove a b : it is not known here"],
      ["holds half a character", "a\ud83d", "Remove a : it is not known here"],
      ["is Welsh", "dŵr", "Remove dŵr: it is not known here"],
      ["is long", "x".repeat(10_000), `Remove ${"x".repeat(60)}: it is not known here`],
      [
        "is long, of wide characters",
        `x${"😀".repeat(99)}`,
        `Remove x${"😀".repeat(29)} : it is not known here`,
      ],
    ])("that %s", (_, name, expected) => {
      expect(message(name)).toEqual([expected]);
      expect(Line.safeParse({ uprn: "1", [name]: 1 }).issues?.[0].path).toEqual([name]);
    });

    it("throws one line that is cut after 2,000 characters", () => {
      const names = Array.from({ length: 20 }, (_, index) => `x${index}\n${"x".repeat(5000)}`);
      const value = Object.fromEntries(names.map((name) => [name, 1]));
      try {
        Line.parse(value);
        expect.unreachable();
      } catch (error) {
        const { message, issues } = error as ValidationError;
        expect(message).toMatch(/^Container line: \/x0 x+$/);
        expect(message).toHaveLength(2000);
        expect(issues.map(({ pointer }) => pointer)).toEqual(names.map((name) => `/${name}`));
      }
    });
  });
});
