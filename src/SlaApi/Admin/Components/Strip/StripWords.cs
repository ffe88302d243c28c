namespace SlaApi.Admin.Components;

/// <summary>The texts beside a strip.</summary>
internal static class StripWords
{
    public static Text Of(StripKind kind) => kind switch
    {
        StripKind.Counted => new("offene Zeit, gezählt", "open time, counted"),
        StripKind.Remaining => new("offene Zeit, verbleibend", "open time, remaining"),
        StripKind.Late => new("offene Zeit nach der Fälligkeit", "open time after the due time"),
        StripKind.Closed => new("geschlossen", "closed"),
        StripKind.Holiday => new("Feiertag", "holiday"),
        StripKind.Paused => new("pausiert", "paused"),
        _ => new("ausgenommen", "excluded"),
    };

    public static Text Of(StripPoint point) => point switch
    {
        StripPoint.Start => new("Beginn", "start"),
        StripPoint.Due => new("fällig", "due"),
        StripPoint.Stop => new("beendet", "ended"),
        _ => new("jetzt", "now"),
    };

    public static string Shape(StripPoint point) => point switch
    {
        StripPoint.Start => "▸",
        StripPoint.Due => "◆",
        StripPoint.Stop => "■",
        _ => "◷",
    };

    /// <summary>The text of a folded line.</summary>
    public static string Folded(StripRow row, Language t) =>
        row.IsPaused ? t[$"… {row.Days} Tage pausiert", $"… {row.Days} days paused"]
        : row.Open == Duration.Zero ? t[$"… {row.Days} Tage ohne offene Zeit", $"… {row.Days} days without open time"]
        : t[$"… {row.Days} Tage mit {t.Duration((long)row.Open.TotalSeconds)} offener Zeit",
            $"… {row.Days} days with {t.Duration((long)row.Open.TotalSeconds)} of open time"];
}
