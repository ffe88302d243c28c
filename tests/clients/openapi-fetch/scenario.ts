// An agreement from its draft to its metrics, with openapi-fetch over the types that openapi-typescript makes of the published document.
// Arguments: address of the server, id and secret of an API client, key of the new agreement, file with its terms.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import type { components, paths } from "../obj/schema.js";

const [baseUrl = "", id = "", secret = "", key = "", file = ""] = process.argv.slice(2);
const form = new URLSearchParams({ grant_type: "client_credentials", client_id: id, client_secret: secret });
const token = ((await (await fetch(baseUrl + "/connect/token", { method: "POST", body: form })).json()) as { access_token: string }).access_token;
const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
const tag = (answer: { response: Response }) => ({ "If-Match": answer.response.headers.get("ETag") ?? "" });

// A draft. Its terms have targets of several kinds; the tag of what was read goes into If-Match.
const path = { agreement: key, number: 1 };
await api.POST("/v1/agreements", { body: { key, title: "Vertrieb DACH", company: "Muster AG" } });
const draft = await api.GET("/v1/agreements/{agreement}/versions/{number}", { params: { path } });
const terms: components["schemas"]["Terms"] = JSON.parse(readFileSync(file, "utf8"));
const closeRate: components["schemas"]["RatioTarget"] =
  { kind: "ratio", key: "closeRate", party: "sales", metric: "closeRate", atLeast: 0.2, per: "month" };
terms.targets = [...(terms.targets ?? []), closeRate];
const changed = await api.PUT("/v1/agreements/{agreement}/versions/{number}/terms", { params: { path, header: tag(draft) }, body: terms });

// Both sign.
const submitted = await api.POST("/v1/agreements/{agreement}/versions/{number}/submit", { params: { path, header: tag(changed) } });
const signatures = "/v1/agreements/{agreement}/versions/{number}/signatures";
const once = await api.POST(signatures, { params: { path, header: tag(submitted) }, body: { party: "marketing", name: "Leitung Marketing" } });
const signed = await api.POST(signatures, { params: { path, header: tag(once) }, body: { party: "sales", name: "Leitung Sales" } });
assert.equal(signed.data?.inForceFrom, "2026-01-01");
assert.deepEqual(signed.data.terms.targets?.map((t) => t.kind), ["volume", "response", "ratio"]);

// A handover, and a batch of which one item is refused.
const lead = { agreement: key, externalId: "crm-1", stage: "sql", handedOverAt: "2026-03-02T08:00:00Z", score: 70 };
const handover = (await api.POST("/v1/handovers", { body: lead })).data;
assert.ok(handover && handover.priority === null && handover.state === "open");
const other = { agreement: key, stage: "sql", handedOverAt: "2026-03-03T08:00:00Z" };
const items = [{ ...other, externalId: "crm-2" }, { ...other, externalId: "" }];
const batch = await api.POST("/v1/handovers/batch", { body: { items } });
assert.deepEqual(batch.data?.items.map((i) => i.status), [201, 400]);

// Events.
const of = { params: { path: { id: handover.id } } };
await api.POST("/v1/handovers/{id}/events", { ...of, body: { type: "contacted", occurredAt: "2026-03-02T09:00:00Z" } });
const amount = { amountMinor: 125_000, currency: "CHF" };
await api.POST("/v1/handovers/{id}/events", { ...of, body: { type: "won", occurredAt: "2026-03-20T09:00:00Z", amount } });
const events = await api.GET("/v1/handovers/{id}/events", of);
assert.deepEqual(events.data?.items.map((e) => e.type), ["won", "contacted"]);

// Metrics: what cannot be computed is null.
const query = { from: "2026-03-01", to: "2026-03-31" };
const { data: report } = await api.GET("/v1/agreements/{agreement}/metrics", { params: { path: { agreement: key }, query } });
assert.ok(typeof report === "object"); // text with Accept: text/csv
assert.equal(report.metrics.handedOver?.value, 2);
assert.equal(report.metrics.acceptanceRate?.value, null);
assert.deepEqual(report.metrics.revenue?.amounts, [amount]);

// A refusal is a typed problem.
const { error } = await api.POST("/v1/agreements", { body: { key, title: "Vertrieb DACH", company: "Muster AG" } });
assert.equal(error?.code, "key-taken");
console.log("openapi-fetch: passed.");
