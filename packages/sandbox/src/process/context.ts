import type { HttpBindings } from "@hono/node-server";

/** What middleware and routes of the sandbox tell each other about a request. */
export interface AppEnv {
  /** Node's own pair. Absent in tests that call the app without a server. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** The client's `X-Request-Id` where it is a UUID, else a new one. */
    requestId: string;
    /** The domain's operation that the request is for; absent where there is none. */
    operation?: string;
  };
}
