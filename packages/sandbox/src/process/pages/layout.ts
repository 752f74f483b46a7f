import { html, raw } from "hono/html";
import { STYLE } from "./style.js";

/** What every page of the sandbox stands in. */
export function layout(
  title: string,
  content: ReturnType<typeof html>,
  language: "cy" | "en" = "en",
): ReturnType<typeof html> {
  return html`<!doctype html>
<html lang="${language === "cy" ? "cy" : "en-GB"}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <style>${raw(STYLE)}</style>
  </head>
  <body>
    <a class="skip" href="#main">Skip to main content</a>
    <header><p>Localo sandbox</p></header>
    <main id="main">${content}</main>
    <footer>A made-up council, to develop against.</footer>
  </body>
</html>`;
}
