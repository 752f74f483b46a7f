import { createHash } from "node:crypto";

/** The pages' own style: plain, readable on a phone, dark where the reader's device is. */
export const STYLE = `
:root { color-scheme: light dark; --text: #0b0c0c; --page: #fff; --soft: #f3f2f1; --line: #b1b4b6; --link: #1d70b8; }
@media (prefers-color-scheme: dark) { :root { --text: #f3f2f1; --page: #16181a; --soft: #25282b; --line: #505a5f; --link: #7ab8f0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1.1875rem/1.5 system-ui, -apple-system, "Segoe UI", Arial, sans-serif; }
header { background: #0b0c0c; color: #fff; border-bottom: 0.5rem solid #1d70b8; }
header p, main, footer { max-width: 60rem; margin: 0 auto; padding: 0.75rem 1rem; }
header p { font-weight: 700; }
h1 { font-size: 2rem; line-height: 1.15; margin: 1rem 0; }
h2 { font-size: 1.5rem; margin: 2.25rem 0 0.75rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { font-size: 1.1875rem; margin: 1.25rem 0 0.25rem; }
p, ul { margin: 0 0 0.75rem; }
li { margin-bottom: 0.5rem; }
a { color: var(--link); text-underline-offset: 0.15em; overflow-wrap: anywhere; }
a:focus-visible, pre:focus-visible { outline: 3px solid #fd0; outline-offset: 0; background: #fd0; color: #0b0c0c; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; display: block; padding: 0.5rem 1rem; }
.clock { border-left: 0.5rem solid #1d70b8; padding: 0.5rem 1rem; background: var(--soft); }
pre { background: var(--soft); border: 1px solid var(--line); padding: 0.75rem; overflow-x: auto; font-size: 0.9375rem; line-height: 1.4; margin: 0 0 1rem; }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.95em; overflow-wrap: anywhere; }
pre code { overflow-wrap: normal; font-size: 1em; user-select: all; }
button { font: inherit; font-weight: 700; display: block; margin: 0 0 0.75rem; padding: 0.5rem 1rem; border: 2px solid transparent; box-shadow: 0 2px 0 #002d18; background: #00703c; color: #fff; cursor: pointer; }
button.second { background: var(--soft); color: var(--text); box-shadow: 0 2px 0 var(--line); }
button:focus-visible { outline: 3px solid #fd0; background: #fd0; color: #0b0c0c; box-shadow: 0 2px 0 #0b0c0c; }
dl { margin: 0; }
dt { font-weight: 700; margin-top: 0.75rem; }
dd { margin: 0; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; }
`;

/** The one style that the page's Content-Security-Policy lets in, by its hash. */
export const STYLE_SOURCE: string = `'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`;
