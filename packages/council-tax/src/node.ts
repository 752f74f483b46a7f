/**
 * `@localo/council-tax/node`: the handler in Node's http, Express and Fastify. An entry of its own,
 * because its types are Node's.
 */
export { type NodeListener, toNodeListener } from "@localo/runtime/node";
