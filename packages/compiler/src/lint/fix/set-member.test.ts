import { expect, it } from "vitest";
import { setMember } from "./set-member.js";

it.each([
  ["in its place", '{\n  "a": 1,\n  "title" :\t"x" }', '{\n  "a": 1,\n  "title" :\t"New" }'],
  ["with indentation", '{\r\n\t"a": 1\r\n}\r\n', '{\r\n\t"title": "New",\r\n\t"a": 1\r\n}\r\n'],
  ["without spaces", '{"a":1}', '{"title":"New","a":1}'],
  ["on one line", '{"a": 1}', '{"title": "New", "a": 1}'],
  ["within padding", '{ "a": 1 }', '{ "title": "New", "a": 1 }'],
  ["in an empty object", "{\n}\n", '{"title": "New"\n}\n'],
  ["where it is no text", '{"title":{"a":[1]}}', '{"title":"New"}'],
])("writes a member %s", (_, text, expected) => {
  expect(setMember(text, "title", "New")).toBe(expected);
  expect(JSON.parse(expected)).toMatchObject({ title: "New" });
});

it("leaves alone what is no object", () => {
  expect(setMember("[1]", "title", "New")).toBe("[1]");
});
