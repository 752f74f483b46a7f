import { html } from "hono/html";
import { DateTime } from "luxon";
import type { Council, Highlight, SandboxKey } from "../../council/council.js";
import type { Domain } from "../domains.js";
import { asNodeCommand, commands, curl } from "./commands.js";
import { layout } from "./layout.js";

/** What the first page says. */
export interface HomeContent {
  /** Where the reader reaches the sandbox: `http://localhost:4010`. */
  readonly baseUrl: string;
  readonly council: Pick<Council, "highlights" | "keys" | "summary">;
  readonly domains: readonly Domain[];
  /** Where the council's clock was set; absent where it is the real one. */
  readonly clock?: Date | undefined;
}

type Html = ReturnType<typeof html>;

/** The page for people: what is here, what to look at, and lines to copy. */
export function home({ baseUrl, council, domains, clock }: HomeContent): Html {
  const { highlights, keys, summary } = council;
  const { list, report, client } = commands({ baseUrl, summary, keys });
  const name = summary.authority.name ?? summary.authority.code;
  return layout(
    `${name}: Localo sandbox`,
    html`
      <h1>${name}</h1>
      <p>
        A whole council in one process, to develop against. It is made up:
        ${count(summary.properties)} properties, ${count(summary.services)} services and
        ${count(summary.collections)} collections, from seed ${summary.seed}.
      </p>
      ${clock === undefined ? "" : html`<p class="clock">The council's clock is set to <strong>${inWords(clock)}</strong>.</p>`}
      <h2>Try it</h2>
      <p>The bin days of a property, which anyone may see:</p>
      ${copyable(list)}
      <p>Report a missed bin. Send it twice: the second answer is the first one again.</p>
      ${copyable(report)}
      <p>
        The same with the typed client, from this sandbox's repository or wherever
        <code>@localo/waste</code> is installed:
      </p>
      ${copyable(asNodeCommand(client))}
      <h2>What to look at</h2>
      <ul>
        ${highlights.map((highlight) => html`<li>${highlightItem(baseUrl, highlight)}</li>`)}
      </ul>
      <h2>Keys</h2>
      <p>
        What anyone may see needs no key. The rest takes one of these, as
        <code>Authorization: Bearer KEY</code>. They open nothing but this sandbox.
      </p>
      <dl>
        ${keys.map(keyItem)}
      </dl>
      <h2>Reference</h2>
      <ul>
        ${domains.map(domainItem)}
        <li><a href="/index.json">This page as JSON</a>, for programs</li>
        <li><a href="/health">Health</a> and <a href="/ready">readiness</a></li>
      </ul>
    `,
  );
}

function highlightItem(baseUrl: string, { title, description, path, key }: Highlight): Html {
  return key === undefined
    ? html`<a href="${path}">${title}</a>. ${description}`
    : html`<strong>${title}</strong>. ${description} ${copyable(curl(baseUrl, path, key))}`;
}

function keyItem({ key, description, scopes }: SandboxKey): Html {
  return html`<dt><code>${key}</code></dt><dd>${description} (${scopes.join(", ") || "no scope"})</dd>`;
}

function domainItem({ name, basePath, document }: Domain): Html {
  return html`<li>
    ${document.info.title} ${document.info.version}:
    <a href="/reference/${name}">all operations of ${name}, to read and to try</a>,
    <a href="/${name}/openapi.json">OpenAPI</a>,
    <a href="${basePath}/description">what this council offers</a>
  </li>`;
}

/** One click selects all of it; a keyboard can scroll it. */
function copyable(text: string): Html {
  return html`<pre tabindex="0"><code>${text}</code></pre>`;
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}

function inWords(instant: Date): string {
  const time = DateTime.fromJSDate(instant, { zone: "Europe/London" });
  return time.setLocale("en-GB").toFormat("cccc d LLLL yyyy, HH:mm");
}
