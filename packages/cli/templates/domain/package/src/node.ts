/**
 * `@localo/example-service/node`: the handler in Node's http, Express and Fastify. An entry of its
 * own, because its types are Node's.
 */
export { createNodeServer, type NodeListener, toNodeListener } from "@localo/runtime/node";
