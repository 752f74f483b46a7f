import { expect, it } from "vitest";
import { mayReturnTo } from "./return-url.js";

it.each([
  ["https://www.example.gov.uk/bulky/done?id=1", true],
  ["http://localhost:3000/done", true],
  ["http://127.0.0.1/done", true],
  ["http://[::1]:8080/", true],
  ["http://www.example.gov.uk/done", false],
  ["http://localhost.example.com/done", false],
  ["https://ada:secret@www.example.gov.uk/", false],
  ["javascript:alert(1)", false],
  ["data:text/html,hello", false],
  ["urn:example:place", false],
  ["no address", false],
])("%s: %s", (address, may) => expect(mayReturnTo(address)).toBe(may));
