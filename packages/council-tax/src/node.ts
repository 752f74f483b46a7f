/**
 * `@localo/council-tax/node`: the handler as a server of Node's, or in Express and Fastify. An entry of
 * its own, because its types are Node's.
 */
export { createNodeServer, type NodeListener, toNodeListener } from "@localo/runtime/node";
