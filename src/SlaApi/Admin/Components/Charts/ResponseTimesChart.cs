using SlaApi.Domain.Clock;
using SlaApi.Domain.Metrics;

namespace SlaApi.Admin.Components.Charts;

/// <summary>How long a response took, as bars with the agreed bound between those in time and those late. Shown by <c>_ResponseTimesChart</c>.</summary>
internal sealed record ResponseTimesChart : Chart
{
    public required IReadOnlyList<Bar> Bars { get; init; }
    public required Tick Bound { get; init; }

    /// <summary>Percentiles in words; null without any case.</summary>
    public string? Percentiles { get; init; }

    /// <summary>How many there are, and how many are still open.</summary>
    public required string Cases { get; init; }

    public static ResponseTimesChart Of(ResponseTimes times, string id, string title, Language t)
    {
        var bins = times.Times.Bins;
        var plane = new Plane(0, bins.Count, 0, 1.1 * Math.Max(bins.Max(b => b.Count), 1));
        var within = bins.Count(b => b.WithinBound);
        string Edge(long value) => times.Unit == ResponseUnit.Days ? t.Number(value) : Short(value, t);
        return new()
        {
            Id = id,
            Title = title,
            Description = Percentile(times, t) ?? t["Noch keine Fälle.", "No cases so far."],
            Along = [.. Edges(within, bins.Count).Select(i => new Tick(plane.Across(i), Edge(bins[i].From)))],
            Upward = [.. Plane.Round(plane.High, 4).Select(count => new Tick(plane.Down(count), t.Number(count)))],
            Bars = [.. bins.Index().Where(b => b.Item.Count > 0).Select(b => new Bar(
                plane.Across(b.Index + 0.08), Math.Round(84d / bins.Count, 1), plane.Down(b.Item.Count), Math.Round(Plane.Height - plane.Down(b.Item.Count), 1),
                plane.Across(b.Index + 0.5), (b.Item.WithinBound ? "" : "✕ ") + t.Number(b.Item.Count), !b.Item.WithinBound))],
            Bound = new(plane.Across(within), t[$"vereinbart {Words.Of(times.Within, t)}", $"agreed {Words.Of(times.Within, t)}"],
                plane.Across(within) < 35 ? "start" : "middle"),
            Percentiles = Percentile(times, t),
            Cases = Counted(times, t),
            Table = new(
                [times.Unit == ResponseUnit.Days ? t["Dauer in Tagen", "Days taken"] : t["Dauer", "Time taken"], t["Fälle", "cases"],
                    t["rechtzeitig", "in time"]],
                [.. bins.Select(b => (IReadOnlyList<string>)[Range(b, Edge, t), t.Number(b.Count), b.WithinBound ? t["ja", "yes"] : t["nein", "no"]])]),
        };
    }

    /// <summary>The beginning, the bound and what lies halfway, as far as letters have room.</summary>
    private static IEnumerable<int> Edges(int within, int count) =>
        new[] { 0, within / 2, within, within + ((count - within) / 2), count - 1 }.Where((edge, place) => place % 2 == 0 || count >= 8)
            .Where(edge => edge < count).Distinct();

    private static string Range(HistogramBin bin, Func<long, string> edge, Language t) =>
        bin.To is { } to ? $"{edge(bin.From)} – {edge(to)}" : t[$"über {edge(bin.From)}", $"over {edge(bin.From)}"];

    private static string? Percentile(ResponseTimes times, Language t)
    {
        if (times.Times is not { P50: { } half, P90: { } nine })
        {
            return null;
        }

        string Span(long value) => times.Unit == ResponseUnit.Days
            ? value == 1 ? t["1 Tag", "1 day"] : t[$"{t.Number(value)} Tagen", $"{t.Number(value)} days"]
            : t.Duration(value);
        return half == nine
            ? t[$"Neun von zehn innerhalb {Span(nine)}.", $"Nine out of ten within {Span(nine)}."]
            : t[$"Die Hälfte innerhalb {Span(half)}, neun von zehn innerhalb {Span(nine)}.", $"Half within {Span(half)}, nine out of ten within {Span(nine)}."];
    }

    private static string Counted(ResponseTimes times, Language t)
    {
        var cases = times.Times.Count == 1 ? t["1 Fall", "1 case"] : t[$"{t.Number(times.Times.Count)} Fälle", $"{t.Number(times.Times.Count)} cases"];
        var measured = times.Within.Unit is TimeUnit.BusinessMinutes or TimeUnit.BusinessHours or TimeUnit.BusinessDays
            ? t["gemessen in Geschäftszeit", "measured in business time"] : t["gemessen rund um die Uhr", "measured around the clock"];
        var open = times.Censored == 0 ? ""
            : t[$"; {t.Number(times.Censored)} noch offen und nicht dabei", $"; {t.Number(times.Censored)} still open and not among them"];
        return $"{cases}, {measured}{open}.";
    }

    /// <summary><c>1 h 40</c>, <c>45 min</c>.</summary>
    private static string Short(long seconds, Language t) =>
        seconds == 0 ? "0" : seconds < 3600 ? t.Duration(seconds) : t.Duration(seconds).Replace("min", "", StringComparison.Ordinal).TrimEnd();
}

/// <param name="Across">Left edge, in percent, as is the width; the rest in pixels.</param>
/// <param name="Middle">In percent, of the label.</param>
internal sealed record Bar(double Across, double Width, double Down, double Height, double Middle, string Label, bool Late);
