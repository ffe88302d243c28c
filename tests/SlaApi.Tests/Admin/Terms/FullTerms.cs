using System.Text.Json.Nodes;
using SlaApi.Tests.Support;

namespace SlaApi.Tests.Admin;

/// <summary>Terms with every member there is, also with what cannot be signed yet.</summary>
internal static class FullTerms
{
    private const string Person = """{ "name": "Leitung Marketing", "email": "marketing@example.com" }""";

    public static JsonObject Json() => Sample.Terms(extra: $$"""
        {
          "scope": { "validFrom": "2026-01-01", "validUntil": "2026-12-31", "businessUnit": "Software", "geography": "DACH", "productGroup": "Lizenzen",
            "productSubgroup": "CRM", "criterion": { "field": "attributes.country", "op": "in", "value": ["CH", "DE; AT", "12", 12, true] } },
          "parties": { "marketing": { "function": "Marketing", "representative": {{Person}}, "provider": { "name": "Agentur", "contractReference": "V-1" } },
            "sales": { "function": "Vertrieb", "representative": {{Person}} } },
          "framework": { "systemName": "Inbound", "createdOn": "2025-11-01", "documentUrl": "https://example.com/a", "adoptedBy": "GL",
            "annexes": [ { "name": "Prozess", "sha256": "{{new string('a', 64)}}" } ] },
          "definitions": [
            { "term": "sql", "label": { "de": "SQL", "en": "SQL" }, "text": { "de": "Ein SQL,\nzweizeilig", "en": "An SQL" }, "criterion": { "all": [
              { "field": "score", "op": "gte", "value": 50.5 }, { "field": "source", "op": "ne", "value": "12" },
              { "field": "lead.email", "op": "exists" }, { "field": "attributes.Quelle", "op": "exists", "value": false } ] } },
            { "term": "mql", "label": { "de": "MQL", "en": "MQL" }, "text": { "de": "Ein MQL", "en": "An MQL" }, "criterion": { "any": [
              { "all": [ { "field": "score", "op": "gt", "value": 1 }, { "field": "priority", "op": "eq", "value": "high" } ] },
              { "field": "source", "op": "eq", "value": "Messe" } ] } },
            { "term": "yToZ", "label": { "de": "Y zu Z", "en": "Y to Z" }, "text": { "de": "Quote", "en": "Rate" },
              "conversion": { "fromStage": "sql", "toStage": "won", "window": { "value": 90, "unit": "calendarDays" } } } ],
          "targets": [
            { "kind": "volume", "key": "sqls", "party": "marketing", "stage": "sql", "amount": 120, "per": "month", "counts": "handedOver",
              "onlyQualified": false, "appliesTo": { "any": [ { "field": "priority", "op": "eq", "value": "urgent" } ] } },
            { "kind": "amount", "key": "revenue", "party": "both", "metric": "revenue", "atLeast": { "amountMinor": 125000050, "currency": "CHF" },
              "per": "year" },
            { "kind": "response", "key": "firstContact", "party": "sales", "startsOn": "stageReached", "startStage": "mql", "stopsOn": "stageReached",
              "stopStage": "sql", "within": { "value": 4, "unit": "businessHours" }, "share": 0.955, "per": "month", "minCases": 5, "priority": "high",
              "calendar": "spaet" },
            { "kind": "cadence", "key": "attempts", "party": "sales", "attempts": 5, "within": { "value": 10, "unit": "businessDays" }, "share": 0.9,
              "startsOn": "handedOver" },
            { "kind": "ratio", "key": "closeRate", "party": "both", "metric": "closeRate", "atLeast": 0.015, "atMost": 0.5, "per": "quarter" },
            { "kind": "indicator", "key": "uptime", "party": "both", "indicator": "crmAvailability", "aggregate": "mean", "atLeast": 99.5 },
            { "kind": "response", "key": "silent", "party": "sales", "startsOn": "handedOver", "stopsOn": "decided",
              "within": { "value": 2, "unit": "businessDays" }, "share": 1, "onSilence": "accept", "subject": "handover" } ],
          "metrics": [ "closeRate", "handedOver", "leadQuality" ],
          "calendar": { "timeZone": "Europe/Zurich", "weeklyHours": { "monday": [ { "from": "08:00", "to": "12:00" }, { "from": "13:00", "to": "17:30" } ],
            "tuesday": [ { "from": "08:00", "to": "17:00" } ], "saturday": [ { "from": "09:00", "to": "12:00" } ] },
            "holidays": { "region": "CH-ZH", "dates": [ "2026-12-24" ], "except": [ "2026-05-01", "2026-05-14" ] },
            "overrides": [ { "date": "2026-12-31", "hours": [ { "from": "08:00", "to": "12:00" } ] }, { "date": "2026-12-23", "hours": [] } ] },
          "calendars": { "spaet": { "timeZone": "America/New_York", "weeklyHours": { "sunday": [ { "from": "14:00", "to": "22:00" } ] },
            "overrides": [ { "date": "2026-06-01", "hours": [] } ] } },
          "renewal": { "renewOn": "2026-10-31", "noticeOn": "2026-09-30", "mode": "automatic", "afterExpiry": "ends" },
          "intake": { "requiredFields": [ "lead.company", "attributes.country", "source" ], "unqualified": "exclude", "dailyCap": 20 },
          "rejection": { "reasons": [ { "code": "noNeed", "label": { "de": "Kein Bedarf", "en": "No need" } } ], "contestWithin": { "value": 5,
            "unit": "businessDays" }, "decideContestWithin": { "value": 3, "unit": "businessDays" }, "onContestSilence": "overturned" },
          "escalation": [ { "target": "firstContact", "atPercent": 80, "to": "assignee", "channel": "email" },
            { "after": { "value": 4, "unit": "calendarHours" }, "to": "management", "channel": "webhook", "urgent": true } ],
          "attribution": { "model": "custom", "weights": { "first": 0.5, "middle": 0.125, "last": 0.375 } },
          "currency": { "reporting": "CHF", "rates": [ { "currency": "EUR", "rate": 0.9523 }, { "currency": "JPY", "rate": 0.0056 } ] },
          "fiscalYearStartMonth": 7,
          "exclusions": { "confirmWithin": { "value": 5, "unit": "businessDays" }, "onSilence": "confirmed" },
          "remedies": { "actionPlanWithin": { "value": 10, "unit": "businessDays" }, "credits": { "unit": "percent", "cap": 12.5,
            "bands": [ { "below": 0.95, "credit": 2.5 }, { "below": 0.015, "credit": 10 } ] } },
          "privacy": { "leadContact": true, "perPerson": "named", "purpose": "Schulung", "minGroupSize": 5, "retentionMonths": 24 },
          "assignment": { "mode": "roundRobin", "members": [ {{Person}} ], "reassignAfter": { "value": 1, "unit": "businessDays" } },
          "legalReview": { "required": true, "reviewer": {{Person}} }
        }
        """).AsObject();
}
