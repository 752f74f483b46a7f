/** recheck's build in plain JavaScript. Its entry for Node.js starts a worker, a JVM or a native binary. */
declare module "recheck/lib/browser.js" {
  import type { checkSync } from "recheck";

  const recheck: { readonly checkSync: typeof checkSync };
  export default recheck;
}
