// A client of whichever release is installed, at a service of another: node client.mjs URL JSON, where
// JSON is what its report has beside what the first release knew. Prints how each call went.
import { bearer, createWasteClient } from "@localo/waste";

const [, , baseUrl, more] = process.argv;
const waste = createWasteClient({ baseUrl, auth: bearer("a-key") });
const body = {
  uprn: "990000000001",
  collection: { collectionId: "col-residual-4701" },
  contact: { email: "maeve.quigley@example.com" },
  ...JSON.parse(more),
};
const told = ({ ok, data, error }) => (ok ? { ok, data } : { ok, message: error.message });
const list = told(await waste.safe.listCollections({ uprn: "990000000001" }));
const report = told(await waste.safe.reportMissedCollection({ body }));
console.log(JSON.stringify({ list, report }));
