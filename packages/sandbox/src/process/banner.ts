import type { Council } from "../council/council.js";
import { domains } from "./domains.js";
import { asNodeCommand, commands } from "./pages/commands.js";

/** What is printed for people when the sandbox is ready: where to look, and two things to paste. */
export function banner(baseUrl: string, council: Pick<Council, "keys" | "summary">): string {
  const { summary, keys } = council;
  const { list, client } = commands({ baseUrl, summary, keys });
  const references = domains
    .map(
      ({ name }, index) =>
        `  ${index === 0 ? "Reference" : "         "}    ${baseUrl}/reference/${name}`,
    )
    .join("\n");
  return `
${summary.authority.name ?? summary.authority.code} is open.

  Start here   ${baseUrl}
${references}
  Keys         ${keys.map(({ key }) => key).join("  ")}

The bin days of a property:

${list}

The same with the typed client, and a missed bin reported (from the sandbox's repository, or wherever @localo/waste is installed):

${asNodeCommand(client)}

Ctrl-C stops it. What follows is the log, a line for each request.
`;
}
