namespace SlaApi.Http.Problems;

/// <summary>Every code there is: its status, what kind of problem it is, and what to do about it.</summary>
internal static class ProblemTable
{
    public sealed record Entry(string Code, int Status, Text Title, Text Advice);

    public static IReadOnlyDictionary<string, Entry> All { get; } = new Entry[]
    {
        Of("invalid-request", 400, "Ungültige Anfrage", "Invalid request", "Korrigieren Sie die genannten Stellen.", "Mend the places named under errors."),
        Of("invalid-calendar", 400, "Ungültiger Kalender", "Invalid calendar", "Korrigieren Sie die genannten Stellen.", "Mend the places named under errors."),
        Of("invalid-duration", 400, "Ungültige Dauer", "Invalid duration", "Geben Sie eine ganze Zahl ab 0 an, für Tage ab 1.", "Give a whole number from 0, for days from 1."),
        Of("deadline-out-of-range", 400, "Frist zu weit entfernt", "Deadline out of range", "Eine Frist liegt höchstens fünf Jahre nach ihrem Beginn.", "A deadline lies at most five years after its start."),
        Of("invalid-cursor", 400, "Ungültiger Cursor", "Invalid cursor", "Folgen Sie dem Verweis next unverändert, mit denselben Filtern.", "Follow the link in next unchanged, with the same filters."),
        Of("unauthorized", 401, "Nicht angemeldet", "Not authenticated", "Senden Sie ein gültiges Zugriffstoken von /connect/token.", "Send a valid access token from /connect/token."),
        Of("insufficient-scope", 403, "Fehlende Berechtigung", "Insufficient scope", "Fordern Sie ein Token mit dem genannten Scope an.", "Request a token that has the scope named."),
        Of("not-a-signatory", 403, "Nicht zeichnungsberechtigt", "Not a signatory", "Lassen Sie die Vertretung der Partei oder deren Stellvertretung unterzeichnen.", "Have the party's representative or the deputy sign."),
        Of("not-found", 404, "Nicht gefunden", "Not found", "Prüfen Sie Adresse und Namen.", "Check the address and the name."),
        Of("method-not-allowed", 405, "Methode nicht erlaubt", "Method not allowed", "Die Kopfzeile Allow nennt, was hier möglich ist.", "The Allow header says what is possible here."),
        Of("not-acceptable", 406, "Format nicht verfügbar", "Not acceptable", "Verlangen Sie ein Format, das die Dokumentation nennt.", "Ask for a format the documentation names."),
        Of("request-timeout", 408, "Anfrage zu langsam", "Request timeout", "Senden Sie die Anfrage noch einmal.", "Send the request again."),
        Of("conflict", 409, "Konflikt", "Conflict", "Lesen Sie den heutigen Stand und versuchen Sie es erneut.", "Read the present state and try again."),
        Of("key-taken", 409, "Schlüssel vergeben", "Key taken", "Wählen Sie einen anderen Schlüssel.", "Choose another key."),
        Of("draft-exists", 409, "Entwurf vorhanden", "Draft exists", "Ändern oder löschen Sie die nicht unterzeichnete Version zuerst.", "Change or delete the unsigned version first."),
        Of("version-not-draft", 409, "Kein Entwurf", "Not a draft", "Ziehen Sie die Version zurück oder entwerfen Sie eine neue.", "Withdraw the version, or draft a new one."),
        Of("version-not-submitted", 409, "Nicht zur Unterschrift", "Not submitted", "Nur was zur Unterschrift liegt, kann zurückgezogen werden.", "Only what was submitted can be withdrawn."),
        Of("version-not-awaiting-signatures", 409, "Nicht zur Unterschrift", "Not awaiting signatures", "Geben Sie die Version zuerst zur Unterschrift.", "Submit the version first."),
        Of("terms-incomplete", 409, "Bestimmungen unvollständig", "Terms incomplete", "Füllen Sie die genannten Lücken.", "Fill the gaps named under errors."),
        Of("sign-in-failed", 400, "Anmeldung fehlgeschlagen", "Sign-in failed", "Prüfen Sie E-Mail-Adresse und Passwort.", "Check e-mail address and password."),
        Of("already-set-up", 409, "Bereits eingerichtet", "Already set up", "Melden Sie sich an.", "Sign in."),
        Of("invalid-set-up-token", 403, "Link ungültig", "Invalid link", "Starten Sie das Programm neu, es druckt einen neuen Link.", "Start the program again; it prints a new link."),
        Of("own-account", 409, "Eigenes Konto", "Own account", "Bitten Sie eine andere Administratorin oder einen anderen Administrator.", "Ask another administrator."),
        Of("already-signed", 409, "Bereits unterzeichnet", "Already signed", "Jede Partei unterzeichnet einmal.", "Each party signs once."),
        Of("amendment-in-the-past", 409, "Nachtrag in der Vergangenheit", "Amendment in the past", "Eine Nachfolgerin beginnt frühestens am Tag nach der zweiten Unterschrift.", "A successor begins on the day after the second signature at the earliest."),
        Of("period-overlap", 409, "Laufzeiten überschneiden sich", "Periods overlap", "Kürzen Sie die Laufzeit.", "Shorten the term."),
        Of("external-id-conflict", 409, "Kennung mit anderem Inhalt", "External id conflict", "Unter dieser externalId ist etwas anderes gespeichert.", "Something else is stored under this externalId."),
        Of("event-id-conflict", 409, "Ereignis mit anderem Inhalt", "Event id conflict", "Unter dieser eventId ist etwas anderes gespeichert.", "Something else is stored under this eventId."),
        Of("impossible-order", 409, "Unmögliche Reihenfolge", "Impossible order", "Heben Sie das frühere Ereignis auf oder eröffnen Sie die Übergabe wieder.", "Void the earlier event, or reopen the handover."),
        Of("unknown-event", 409, "Ereignis unbekannt", "Unknown event", "Nennen Sie die id oder eventId eines Ereignisses dieser Übergabe.", "Name the id or eventId of an event of this handover."),
        Of("request-in-progress", 409, "Anfrage läuft noch", "Request in progress", "Warten Sie, bis die erste Anfrage mit diesem Idempotency-Key beantwortet ist.", "Wait until the first request with this Idempotency-Key is answered."),
        Of("stale", 412, "Veralteter Stand", "Stale", "Lesen Sie den heutigen Stand und senden Sie dessen ETag als If-Match.", "Read the present state and send its ETag as If-Match."),
        Of("payload-too-large", 413, "Zu gross", "Payload too large", "Teilen Sie die Anfrage auf, oder laden Sie eine Datei hoch.", "Split the request, or import a file."),
        Of("unsupported-media-type", 415, "Inhaltstyp nicht unterstützt", "Unsupported media type", "Senden Sie den Inhaltstyp, den die Dokumentation nennt.", "Send the content type the documentation names."),
        Of("idempotency-key-reused", 422, "Idempotency-Key wiederverwendet", "Idempotency key reused", "Verwenden Sie für eine andere Anfrage einen neuen Idempotency-Key.", "Use a new Idempotency-Key for another request."),
        Of("precondition-required", 428, "If-Match fehlt", "Precondition required", "Senden Sie den ETag des gelesenen Standes als If-Match.", "Send the ETag of what you read as If-Match."),
        Of("rate-limited", 429, "Zu viele Anfragen", "Too many requests", "Warten Sie so lange, wie Retry-After sagt.", "Wait as long as Retry-After says."),
        Of("locked-out", 429, "Zu viele Versuche", "Locked out", "Versuchen Sie es in einer Viertelstunde wieder.", "Try again in a quarter of an hour."),
        Of("headers-too-large", 431, "Kopfzeilen zu gross", "Headers too large", "Kürzen Sie die Kopfzeilen.", "Shorten the headers."),
        Of("internal-error", 500, "Interner Fehler", "Internal error", "Versuchen Sie es später erneut und nennen Sie die traceId.", "Try again later, and quote the traceId."),
        Of("unavailable", 503, "Nicht verfügbar", "Unavailable", "Versuchen Sie es gleich noch einmal.", "Try again in a moment."),
    }.ToDictionary(e => e.Code);

    /// <summary>The code for an answer that has only a status.</summary>
    public static Entry ForStatus(int status) => status switch
    {
        409 => All["conflict"],
        504 => All["unavailable"],
        _ => All.Values.FirstOrDefault(e => e.Status == status) ?? All[status < 500 ? "invalid-request" : "internal-error"] with { Status = status },
    };

    private static Entry Of(string code, int status, string de, string en, string adviceDe, string adviceEn) =>
        new(code, status, new Text(de, en), new Text(adviceDe, adviceEn));
}
