// An agreement from its draft to its metrics, with the client that hey-api generates from the published document.
// Arguments: address of the server, id and secret of an API client, key of the new agreement, file with its terms.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { client } from "../obj/hey-api/client.gen.js";
import * as api from "../obj/hey-api/sdk.gen.js";
import type { RatioTarget, Terms } from "../obj/hey-api/types.gen.js";

const [baseUrl = "", id = "", secret = "", key = "", file = ""] = process.argv.slice(2);
const form = new URLSearchParams({ grant_type: "client_credentials", client_id: id, client_secret: secret });
const token = ((await (await fetch(baseUrl + "/connect/token", { method: "POST", body: form })).json()) as { access_token: string }).access_token;
client.setConfig({ baseUrl, headers: { Authorization: `Bearer ${token}` }, throwOnError: false });
const tag = (answer: { response?: Response }) => ({ "If-Match": answer.response?.headers.get("ETag") ?? "" });

// A draft. Its terms have targets of several kinds; the tag of what was read goes into If-Match.
const path = { agreement: key, number: 1 };
await api.draftAgreement({ body: { key, title: "Vertrieb DACH", company: "Muster AG" } });
const draft = await api.getVersion({ path });
const terms: Terms = JSON.parse(readFileSync(file, "utf8"));
const closeRate: RatioTarget = { kind: "ratio", key: "closeRate", party: "sales", metric: "closeRate", atLeast: 0.2, per: "month" };
terms.targets = [...(terms.targets ?? []), closeRate];
const changed = await api.replaceTerms({ path, headers: tag(draft), body: terms });

// Both sign.
const submitted = await api.submitVersion({ path, headers: tag(changed) });
const once = await api.signVersion({ path, headers: tag(submitted), body: { party: "marketing", name: "Leitung Marketing" } });
const signed = await api.signVersion({ path, headers: tag(once), body: { party: "sales", name: "Leitung Sales" } });
assert.equal(signed.data?.inForceFrom, "2026-01-01");
assert.deepEqual(signed.data.terms.targets?.map((t) => t.kind), ["volume", "response", "ratio"]);

// A handover, and a batch of which one item is refused.
const lead = { agreement: key, externalId: "crm-1", stage: "sql", handedOverAt: "2026-03-02T08:00:00Z", score: 70 };
const handover = (await api.recordHandover({ body: lead })).data;
assert.ok(handover && handover.priority === null && handover.state === "open");
const other = { agreement: key, stage: "sql", handedOverAt: "2026-03-03T08:00:00Z" };
const batch = await api.recordHandovers({ body: { items: [{ ...other, externalId: "crm-2" }, { ...other, externalId: "" }] } });
assert.deepEqual(batch.data?.items.map((i) => i.status), [201, 400]);

// Events.
const amount = { amountMinor: 125_000, currency: "CHF" };
await api.recordEvent({ path: { id: handover.id }, body: { type: "contacted", occurredAt: "2026-03-02T09:00:00Z" } });
await api.recordEvent({ path: { id: handover.id }, body: { type: "won", occurredAt: "2026-03-20T09:00:00Z", amount } });
const events = await api.listEvents({ path: { id: handover.id } });
assert.deepEqual(events.data?.items.map((e) => e.type), ["won", "contacted"]);

// Metrics: what cannot be computed is null.
const { data: report } = await api.getMetrics({ path: { agreement: key }, query: { from: "2026-03-01", to: "2026-03-31" } });
assert.equal(report?.metrics.handedOver?.value, 2);
assert.equal(report.metrics.acceptanceRate?.value, null);
assert.deepEqual(report.metrics.revenue?.amounts, [amount]);

// A refusal is a typed problem.
const { error } = await api.draftAgreement({ body: { key, title: "Vertrieb DACH", company: "Muster AG" } });
assert.equal(error?.code, "key-taken");
console.log("hey-api: passed.");
