// A back office that takes events, as a supplier writes it: node webhook.mjs <base URL>
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { bearer, createWasteClient } from "@localo/waste";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

const [, , baseUrl] = process.argv;
const { keys, reportable } = await (await fetch(`${baseUrl}/index.json`)).json();
const { key } = keys.find(({ scopes }) => scopes.includes("waste:write"));
const waste = createWasteClient({ baseUrl, auth: bearer(key) });

// It answers at once, and does the work later: a delivery that takes long is sent again.
const server = createServer(async (request, response) => {
  const body = await text(request);
  response.writeHead(204).end();
  server.emit("delivery", { body, headers: request.headers });
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const delivered = once(server, "delivery", { signal: AbortSignal.timeout(30_000) });

const url = `http://localhost:${server.address().port}/events`;
const eventTypes = ["org.localo.waste.submission.created"];
const hook = await waste.createWebhook({ body: { url, eventTypes } });
const { usrn } = await waste.getProperty({ uprn: reportable.uprn });
const submission = await waste.reportStreetProblem({
  body: { category: "litter", location: { usrn }, description: "Bags beside the bench" },
});

const [{ body, headers }] = await delivered;
const webhook = new Webhook(hook.secret);
const event = webhook.verify(body, headers);
assert.equal(event.type, eventTypes[0]);
assert.equal(event.subject, submission.id);
assert.equal(headers["webhook-id"], event.id);
assert.doesNotMatch(body, /bench/);
console.log(`Delivered and verified: ${event.type}, ${event.subject}`);

const tampered = body.replace(submission.id, "sub-of-somebody-else");
assert.notEqual(tampered, body);
assert.throws(() => webhook.verify(tampered, headers), WebhookVerificationError);
console.log("With another submission's id in it: refused");
const replayed = { ...headers, "webhook-timestamp": String(headers["webhook-timestamp"] - 3600) };
assert.throws(() => webhook.verify(body, replayed), WebhookVerificationError);
console.log("As if it had been sent an hour ago: refused");

await waste.deleteWebhook({ id: hook.id });
server.close();
