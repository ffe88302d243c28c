namespace SlaApi.Domain.Agreements;

/// <summary>
/// The shared vocabulary every agreement begins with: the thirteen terms of the template, then what "accepted", "first contact" and "worked"
/// mean. The texts are complete and say what the figures compute; the German ones read the same in de-CH and de-DE.
/// </summary>
public static class Glossary
{
    /// <summary>Sixteen definitions, in the order of the document.</summary>
    public static IReadOnlyList<Definition> Standard { get; } = Array.AsReadOnly(
    [
        Term("visit", "Visits", "Visits",
            "Als Visits gelten zusammenhängende Besuche einer Person auf der Website oder einer Kampagnenseite, wie sie das gemeinsam " +
            "genutzte Analysewerkzeug zählt. Nach 30 Minuten ohne Aktivität beginnt ein neuer Visit. Zugriffe von Bots und eigenen " +
            "Mitarbeitenden zählen nicht.",
            "Visits are coherent sessions of one person on the website or a campaign page, as counted by the jointly used analytics " +
            "tool. After 30 minutes without activity a new visit begins. Traffic of bots and of the company's own staff does not count."),

        Term("contact", "Contacts", "Contacts",
            "Als Contacts gelten Personen, die im CRM mit mindestens einer gültigen E-Mail-Adresse oder Telefonnummer erfasst sind und " +
            "kontaktiert werden dürfen. Eine Person zählt einmal, auch wenn sie sich mehrmals gemeldet hat.",
            "Contacts are persons recorded in the CRM with at least one valid e-mail address or telephone number whom the company may " +
            "lawfully contact. A person counts once, however often they got in touch."),

        Term("lead", "Leads", "Leads",
            "Als Leads gelten Contacts, die von sich aus Interesse an einem Angebot gezeigt haben, zum Beispiel mit einer Anfrage, " +
            "einem Download oder einer Anmeldung. Zeitpunkt und Quelle des Interesses sind im CRM festgehalten.",
            "Leads are contacts who have shown interest in an offering on their own initiative, for example by an enquiry, a download " +
            "or a registration. Time and source of the interest are recorded in the CRM."),

        Term("prospect", "Prospects", "Prospects",
            "Als Prospects gelten Leads, die zum Geltungsbereich dieser Vereinbarung passen und als Kundschaft in Frage kommen. " +
            "Stellensuchende, Lieferanten, Mitbewerber und Studierende gehören nicht dazu.",
            "Prospects are leads who fit the scope of this agreement and can become customers. Job applicants, suppliers, competitors " +
            "and students are not among them."),

        Term("mql", "Marketing-qualifizierte Leads (MQL)", "Marketing-qualified leads (MQL)",
            "Als Marketing-qualifizierte Leads (MQL) gelten Prospects, die nach den gemeinsam vereinbarten Merkmalen zu Unternehmen, " +
            "Rolle und Verhalten reif für eine vertiefte Prüfung sind. Es zählt der Zeitpunkt, zu dem ein Lead diese Merkmale zum " +
            "ersten Mal erfüllt.",
            "Marketing-qualified leads (MQL) are prospects who, by the jointly agreed characteristics of company, role and behaviour, " +
            "are ready for a closer look. What counts is the moment at which a lead fulfils them for the first time."),

        Term("sql", "Sales-qualifizierte Leads (SQL)", "Sales-qualified leads (SQL)",
            "Als Sales-qualifizierte Leads (SQL) gelten MQL, bei denen ein konkreter Bedarf, eine zuständige Person und ein " +
            "Zeithorizont erkennbar sind und die Marketing mit den vereinbarten Angaben an Sales übergibt. Mit der Übergabe beginnen " +
            "die vereinbarten Fristen.",
            "Sales-qualified leads (SQL) are MQL with a recognisable need, a responsible person and a time frame, which marketing hands " +
            "over to sales with the agreed data. The agreed periods begin with the handover."),

        Rate("xToY", "mql", "sql", "X-zu-Y Conversion Rate", "X-to-Y conversion rate",
            "Als X-zu-Y Conversion Rate gilt der Anteil der MQL (X) eines Zeitraums, die zu SQL (Y) werden. Verfolgt werden dieselben " +
            "Leads: jene, die die Phase SQL erreicht haben, geteilt durch alle MQL, deren Übergabe in den Zeitraum fällt.",
            "The X-to-Y conversion rate is the share of the MQL (X) of a period that become SQL (Y). The same leads are followed: those " +
            "that have reached the stage SQL, divided by all MQL handed over in the period."),

        Rate("yToZ", "sql", "won", "Y-zu-Z Conversion Rate", "Y-to-Z conversion rate",
            "Als Y-zu-Z Conversion Rate gilt der Anteil der SQL (Y) eines Zeitraums, aus denen ein gewonnener Abschluss (Z) wird. " +
            "Verfolgt werden dieselben Leads: jene, die gewonnen wurden, geteilt durch alle SQL, deren Übergabe in den Zeitraum fällt.",
            "The Y-to-Z conversion rate is the share of the SQL (Y) of a period that become a won deal (Z). The same leads are " +
            "followed: those that were won, divided by all SQL handed over in the period."),

        Term("closeRate", "Close-Rate", "Close rate",
            "Als Close-Rate gilt der Anteil der gewonnenen an allen entschiedenen Abschlüssen eines Zeitraums: gewonnene geteilt durch " +
            "gewonnene und verlorene. Es zählt das Datum des Abschlusses; was noch offen ist, zählt nicht mit.",
            "The close rate is the share of won deals among all decided deals of a period: won divided by won and lost. What counts is " +
            "the date of the close; what is still open is not included."),

        Term("attribution", "Attribution", "Attribution",
            "Als Attribution gilt die Zuordnung eines gewonnenen Abschlusses und seines Umsatzes zu den Quellen und Kampagnen, die zu " +
            "ihm beigetragen haben. Es gilt das vereinbarte Modell. Die Gewichte stehen mit dem Abschluss fest, und alle Anteile " +
            "ergeben zusammen den ganzen Betrag.",
            "Attribution is the assignment of a won deal and its revenue to the sources and campaigns that contributed to it. The " +
            "agreed model applies. The weights are fixed at the close, and all shares add up to the whole amount."),

        Term("dealStages", "Deal-Stages", "Deal stages",
            "Als Deal-Stages gelten die Phasen, die eine Verkaufschance im CRM vom ersten Gespräch bis zum Abschluss durchläuft. Jede " +
            "Verkaufschance steht zu jedem Zeitpunkt in genau einer Phase und endet gewonnen (Closed-Won) oder verloren (Closed-Lost).",
            "Deal stages are the phases a sales opportunity passes through in the CRM from the first conversation to the close. At any " +
            "time an opportunity is in exactly one stage, and it ends won (closed-won) or lost (closed-lost)."),

        Term("closedWon", "Closed-Won", "Closed-won",
            "Als Closed-Won gelten Verkaufschancen, für die ein unterzeichneter Vertrag oder eine verbindliche Bestellung vorliegt. Es " +
            "zählt das Datum dieser Zusage, nicht jenes der Lieferung, der Rechnung oder der Zahlung.",
            "Closed-won are opportunities with a signed contract or a binding order. What counts is the date of that commitment, not " +
            "that of delivery, invoice or payment."),

        Term("revenue", "Umsatz", "Revenue",
            "Als Umsatz gilt der vertraglich zugesagte Betrag eines gewonnenen Abschlusses nach Rabatten und ohne Mehrwertsteuer. Er " +
            "zählt am Datum des Abschlusses. Bei wiederkehrenden Leistungen zählt der Betrag der ersten zwölf Monate.",
            "Revenue is the contractually committed amount of a won deal after discounts and without value added tax. It counts on the " +
            "date of the close. For recurring services the amount of the first twelve months counts."),

        Term("accepted", "angenommen", "accepted",
            "Als angenommen gilt eine Lead-Übergabe, die Sales ausdrücklich annimmt oder, wo dies vereinbart ist, innerhalb der Frist " +
            "nicht ablehnt. Eine aufgehobene Ablehnung gilt ab der Aufhebung als Annahme. Wird ein Abschluss gemeldet, gewonnen oder " +
            "verloren, gilt der Lead als angenommen.",
            "A handover is accepted when sales accepts it explicitly or, where so agreed, does not reject it within the period. An " +
            "overturned rejection counts as acceptance from the moment it is overturned. A lead whose deal is reported as won or lost " +
            "counts as accepted."),

        Term("firstContact", "Erstkontakt", "first contact",
            "Als Erstkontakt gilt die erste persönliche Verständigung zwischen Sales und dem Lead: ein geführtes Telefongespräch, ein " +
            "Treffen oder eine persönlich beantwortete Nachricht. Kontaktversuche ohne Antwort und automatische Nachrichten zählen " +
            "nicht.",
            "First contact is the first personal exchange between sales and the lead: a telephone conversation, a meeting or a message " +
            "answered in person. Attempts without an answer and automatic messages do not count."),

        Term("worked", "bearbeitet", "worked",
            "Als bearbeitet gilt ein Lead, den Sales mit Angabe eines Grundes abgelehnt oder den Sales angenommen und danach persönlich " +
            "kontaktiert hat. Kommt kein Erstkontakt zustande, gilt er nach der vereinbarten Zahl von Kontaktversuchen als bearbeitet. " +
            "Jeder Schritt ist mit seinem Zeitpunkt festgehalten.",
            "A lead is worked when sales has rejected it with a reason, or has accepted it and then contacted it in person. If no first " +
            "contact comes about, it is worked after the agreed number of contact attempts. Every step is recorded with its time."),
    ]);

    private static Definition Term(string key, string de, string en, string textDe, string textEn) =>
        new() { Term = key, Label = new(de, en), Text = new(textDe, textEn) };

    private static Definition Rate(string key, string fromStage, string toStage, string de, string en, string textDe, string textEn) =>
        Term(key, de, en, textDe, textEn) with { Conversion = new() { FromStage = fromStage, ToStage = toStage } };
}
