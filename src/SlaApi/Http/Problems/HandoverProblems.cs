using static SlaApi.Http.Problems.ProblemTable.Entry;

namespace SlaApi.Http.Problems;

/// <summary>Problems of handovers and their events.</summary>
internal static class HandoverProblems
{
    public static IReadOnlyList<ProblemTable.Entry> All { get; } =
    [
        Of("external-id-conflict", 409, "Kennung mit anderem Inhalt", "External id conflict",
            "Unter dieser externalId ist eine Übergabe mit anderem Inhalt gespeichert. Derselbe Inhalt darf beliebig oft gesendet werden.",
            "A handover with other content is stored under this externalId. The same content may be sent any number of times.",
            "Unter dieser externalId ist etwas anderes gespeichert.", "A handover with different content already has this externalId.",
            ["POST /v1/handovers",
                """{ "agreement": "vertrieb-dach", "externalId": "MQL-1042", "stage": "sql", "handedOverAt": "2026-11-19T08:30:00Z" }""",
                "POST /v1/handovers",
                """{ "agreement": "vertrieb-dach", "externalId": "MQL-1042", "stage": "sql", "handedOverAt": "2026-11-20T08:30:00Z" }"""],
            ["POST /v1/handovers",
                """{ "agreement": "vertrieb-dach", "externalId": "MQL-1042", "stage": "sql", "handedOverAt": "2026-11-19T08:30:00Z" }""",
                "POST /v1/handovers",
                """{ "agreement": "vertrieb-dach", "externalId": "MQL-1043", "stage": "sql", "handedOverAt": "2026-11-20T08:30:00Z" }"""]),
        Of("event-id-conflict", 409, "Ereignis mit anderem Inhalt", "Event id conflict",
            "Unter dieser eventId ist ein Ereignis mit anderem Inhalt gespeichert. Derselbe Inhalt darf beliebig oft gesendet werden.",
            "An event with other content is stored under this eventId. The same content may be sent any number of times.",
            "Unter dieser eventId ist etwas anderes gespeichert.", "An event with different content already has this eventId.",
            ["POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events",
                """{ "type": "accepted", "occurredAt": "2026-11-19T09:05:00Z", "eventId": "crm-1" }""",
                "POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events",
                """{ "type": "contacted", "occurredAt": "2026-11-19T10:40:00Z", "eventId": "crm-1" }"""],
            ["POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events",
                """{ "type": "accepted", "occurredAt": "2026-11-19T09:05:00Z", "eventId": "crm-1" }""",
                "POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events",
                """{ "type": "contacted", "occurredAt": "2026-11-19T10:40:00Z", "eventId": "crm-2" }"""]),
        Of("impossible-order", 409, "Unmögliche Reihenfolge", "Impossible order",
            "Das Ereignis kann auf ein früheres nicht folgen. detail nennt beide.", "The event cannot follow an earlier one. detail names both.",
            "Heben Sie das frühere Ereignis auf oder eröffnen Sie die Übergabe wieder.", "Void the earlier event, or reopen the handover.",
            ["POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events", """{ "type": "won", "occurredAt": "2026-11-20T09:00:00Z" }""",
                "POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events", """{ "type": "lost", "occurredAt": "2026-11-21T09:00:00Z" }"""],
            ["POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events", """{ "type": "reopened", "occurredAt": "2026-11-20T12:00:00Z" }""",
                "POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events", """{ "type": "lost", "occurredAt": "2026-11-21T09:00:00Z" }"""]),
        Of("unknown-event", 409, "Ereignis unbekannt", "Unknown event",
            "Das Ereignis, auf das sich die Anfrage bezieht, gehört nicht zu dieser Übergabe.",
            "The event the request refers to does not belong to this handover.",
            "Nennen Sie die id oder eventId eines Ereignisses dieser Übergabe.", "Specify the id or eventId of an event of this handover.",
            ["POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events",
                """{ "type": "voided", "occurredAt": "2026-11-20T09:00:00Z", "voids": "crm-9" }"""],
            ["GET /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events", "POST /v1/handovers/01a1ffc1-cca0-7000-b0b8-045c26f9f678/events",
                """{ "type": "voided", "occurredAt": "2026-11-20T09:00:00Z", "voids": "crm-1" }"""]),
    ];
}
