using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock;

/// <summary>
/// Cases gathered from other schedulers, read from <c>shared/data/clock/cases.json</c> beside the checkout if it exists, and always the
/// few below. The kind <c>before</c> (a deadline counted backward) is left out: the clock only counts forward.
/// </summary>
public sealed class ClockCasesTests
{
    private const string Retyped = """
        { "cases": [
          { "id": "friday-over-weekend", "kind": "deadline", "zone": "UTC", "schedule": { "mon": [["09:00", "17:00"]], "fri": [["09:00", "17:00"]] },
            "holidays": [], "dateOverrides": {}, "exclusions": [], "pauses": [], "start": "2024-01-19T16:00:00Z", "durationSeconds": 7200,
            "expected": { "instant": "2024-01-22T10:00:00Z" } },
          { "id": "zero-on-a-holiday", "kind": "deadline", "zone": "UTC", "schedule": { "thu": [["09:00", "17:00"]], "fri": [["09:00", "17:00"]] },
            "holidays": ["*-05-01"], "dateOverrides": {}, "exclusions": [], "pauses": [], "start": "2014-05-01T12:00:00Z", "durationSeconds": 0,
            "expected": { "instant": "2014-05-02T09:00:00Z" } },
          { "id": "nine-hours-on-the-fold-night", "kind": "elapsed", "zone": "Europe/Berlin", "schedule": { "sat": [["22:00", "06:00"]] },
            "holidays": [], "dateOverrides": {}, "exclusions": [], "pauses": [], "start": "2025-10-25T12:00:00Z", "end": "2025-10-26T12:00:00Z",
            "expected": { "elapsedSeconds": 32400 } },
          { "id": "midnight-that-is-not", "kind": "resolve_local", "input": { "zone": "America/Sao_Paulo", "local": "2015-10-18T00:00:00" },
            "expected": { "instant": "2015-10-18T03:00:00Z" } },
          { "id": "on-the-due-instant", "kind": "status", "input": { "due": "2024-01-17T11:00:00Z", "now": "2024-01-17T18:00:00Z",
            "completedAt": "2024-01-17T11:00:00Z", "paused": false }, "expected": { "status": "met" } },
          { "id": "first-instant-after-the-last-day", "kind": "applicability", "input": { "zone": "Europe/Berlin", "validFrom": "2025-01-01",
            "validThrough": "2025-03-31", "at": "2025-03-31T22:00:00Z" }, "expected": { "applies": false } },
          { "id": "three-quarters", "kind": "warning_percent", "input": { "zone": "UTC", "schedule": { "mon": [["09:00", "17:00"]],
            "fri": [["09:00", "17:00"]] }, "start": "2024-01-19T16:00:00Z", "durationSeconds": 7200, "percent": 0.75 },
            "expected": { "instant": "2024-01-22T09:30:00Z" } },
          { "id": "half-of-april", "kind": "pacing", "input": { "goal": 100, "from": "2025-04-01", "through": "2025-04-30",
            "holidays": ["2025-04-18", "2025-04-21"], "asOf": "2025-04-15", "mode": "business" }, "expected": { "expectedCumulative": 55.0 } }
        ] }
        """;

    private static readonly Dictionary<string, JsonElement> All =
        Read(Retyped).Concat(CasesFile() is { } file ? Read(File.ReadAllText(file)) : []).ToDictionary(c => Text(c, "id"));

    public static TheoryData<string> Ids => [.. All.Where(c => Text(c.Value, "kind") != "before").Select(c => c.Key)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Case(string id)
    {
        var (@case, expected) = (All[id], All[id].GetProperty("expected"));
        switch (Text(@case, "kind"))
        {
            case "deadline": Deadline(@case, At(expected, "instant")); break;
            case "elapsed": Elapsed(@case, Duration.FromSeconds(expected.GetProperty("elapsedSeconds").GetDouble())); break;
            case "status": Status(@case.GetProperty("input"), Text(expected, "status")); break;
            case "applicability": Applies(@case.GetProperty("input"), expected.GetProperty("applies").GetBoolean()); break;
            case "warning_percent": Warns(@case.GetProperty("input"), At(expected, "instant")); break;
            case "pacing": Paces(@case.GetProperty("input"), expected.GetProperty("expectedCumulative").GetDouble()); break;
            case "resolve_local": Resolves(@case.GetProperty("input"), At(expected, "instant")); break;
            default: Assert.Fail($"{id}: unknown kind {Text(@case, "kind")}"); break;
        }
    }

    /// <summary>Whole minutes as an agreement states them; every length also as counted time, and back again.</summary>
    private static void Deadline(JsonElement @case, Instant expected)
    {
        var (time, start, seconds) = (Time(@case), At(@case, "start"), (int)@case.GetProperty("durationSeconds").GetDouble());
        Assert.Equal(expected, time.After(start, Duration.FromSeconds(seconds), business: true));
        Assert.Equal(Duration.FromSeconds(seconds), time.Elapsed(start, expected, business: true));
        if (seconds % 60 == 0)
        {
            Assert.Equal(expected, time.Deadline(start, new SlaDuration(seconds / 60, TimeUnit.BusinessMinutes)));
        }

        if (seconds % 3600 == 0)
        {
            Assert.Equal(expected, time.Deadline(start, new SlaDuration(seconds / 3600, TimeUnit.BusinessHours)));
        }
    }

    private static void Elapsed(JsonElement @case, Duration expected)
    {
        var (time, start, end) = (Time(@case), At(@case, "start"), At(@case, "end"));
        Assert.Equal(expected, time.Elapsed(start, end, business: true));
        if (end <= start)
        {
            return;
        }

        var open = time.Segments(start, end).Where(s => s.Kind == SegmentKind.Open).Select(s => s.To - s.From);
        Assert.Equal(expected, open.Aggregate(Duration.Zero, (sum, part) => sum + part));
    }

    /// <summary>The case gives a due instant; an hour of plain elapsed time leads to it.</summary>
    private static void Status(JsonElement input, string expected)
    {
        var (due, now) = (At(input, "due"), At(input, "now"));
        var time = new CountedTime(Calendar(input), []);
        Instant? completed = input.GetProperty("completedAt").ValueKind == JsonValueKind.Null ? null : At(input, "completedAt");
        Instant? pausedSince = input.GetProperty("paused").GetBoolean() ? now - Duration.FromMinutes(5) : null;
        var facts = new ClockFacts(due - Duration.FromHours(1), completed, EndedAt: null, pausedSince);
        var reading = SlaClock.Read(facts, time, new SlaDuration(1, TimeUnit.CalendarHours), [], now);
        Assert.Equal(Enum.Parse<ClockState>(expected, ignoreCase: true), reading.State);
        Assert.Equal(pausedSince is null ? due : null, reading.DueAt);
    }

    /// <summary>From the first local midnight of the first day until the local midnight after the last, in the zone of the calendar.</summary>
    private static void Applies(JsonElement input, bool expected)
    {
        var (zone, at) = (Calendar(input).Zone, At(input, "at"));
        var from = zone.AtStartOfDay(Date(Text(input, "validFrom"))).ToInstant();
        var until = zone.AtStartOfDay(Date(Text(input, "validThrough")).PlusDays(1)).ToInstant();
        Assert.Equal(expected, at >= from && at < until);
    }

    private static void Warns(JsonElement input, Instant expected)
    {
        var within = new SlaDuration(input.GetProperty("durationSeconds").GetInt32() / 60, TimeUnit.BusinessMinutes);
        var share = input.GetProperty("percent").GetDouble();
        Assert.Equal(expected, SlaClock.AtShare(new CountedTime(Calendar(input), []), At(input, "start"), within, share));
    }

    private static void Paces(JsonElement input, double expected)
    {
        Assert.Equal("business", Text(input, "mode"));
        var calendar = Calendar(input);
        var (from, through, asOf) = (Date(Text(input, "from")), Date(Text(input, "through")), Date(Text(input, "asOf")));
        var share = (double)calendar.OpenDates(from, asOf) / calendar.OpenDates(from, through);
        Assert.Equal(expected, input.GetProperty("goal").GetDouble() * share, precision: 6);
    }

    private static void Resolves(JsonElement input, Instant expected) =>
        Assert.Equal(expected, Calendar(input).Zone.AtLeniently(LocalDateTimePattern.ExtendedIso.Parse(Text(input, "local")).Value).ToInstant());

    private static CountedTime Time(JsonElement @case)
    {
        var calendar = Calendar(@case);
        var pauses = Pairs(@case, "pauses", StoppageKind.Paused, calendar.Zone);
        return new CountedTime(calendar, [.. pauses, .. Pairs(@case, "exclusions", StoppageKind.Excluded, calendar.Zone)]);
    }

    /// <summary>The calendar of the case; where it names none, UTC with office hours from Monday to Friday.</summary>
    private static BusinessCalendar Calendar(JsonElement @case)
    {
        var week = @case.TryGetProperty("schedule", out var schedule)
            ? schedule.EnumerateObject().ToDictionary(d => d.Name, d => Hours(d.Value))
            : new[] { "mon", "tue", "wed", "thu", "fri" }.ToDictionary(d => d, _ => (IReadOnlyList<HoursInterval>)[new("09:00", "17:00")]);
        return BusinessCalendar.From(new CalendarTerms
        {
            TimeZone = @case.TryGetProperty("zone", out var zone) ? zone.GetString() : "UTC",
            WeeklyHours = new WeeklyHours
            {
                Monday = week.GetValueOrDefault("mon"), Tuesday = week.GetValueOrDefault("tue"), Wednesday = week.GetValueOrDefault("wed"),
                Thursday = week.GetValueOrDefault("thu"), Friday = week.GetValueOrDefault("fri"), Saturday = week.GetValueOrDefault("sat"),
                Sunday = week.GetValueOrDefault("sun"),
            },
            Holidays = @case.TryGetProperty("holidays", out var dates)
                ? new HolidayTerms { Dates = [.. dates.EnumerateArray().SelectMany(d => Dates(d.GetString()!))] }
                : null,
            Overrides = @case.TryGetProperty("dateOverrides", out var overrides)
                ? [.. overrides.EnumerateObject().Select(o => new DateHours(Date(o.Name), Hours(o.Value)))]
                : null,
        });
    }

    private static IReadOnlyList<HoursInterval> Hours(JsonElement pairs) =>
        [.. pairs.EnumerateArray().Select(p => new HoursInterval(First(p), Second(p)))];

    /// <summary>Instants, or wall-clock times of the zone of the case where no offset is given.</summary>
    private static IEnumerable<Stoppage> Pairs(JsonElement @case, string name, StoppageKind kind, DateTimeZone zone) =>
        @case.GetProperty(name).EnumerateArray().Select(p => new Stoppage(Point(First(p), zone), Point(Second(p), zone), kind));

    private static Instant Point(string text, DateTimeZone zone) => text.EndsWith('Z')
        ? InstantPattern.ExtendedIso.Parse(text).Value
        : zone.AtLeniently(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value).ToInstant();

    /// <summary><c>*-05-01</c> is that day of every year that occurs in the cases.</summary>
    private static IEnumerable<LocalDate> Dates(string text) => text.StartsWith('*')
        ? Enumerable.Range(1990, 50).Select(year => Date(year.ToString(CultureInfo.InvariantCulture) + text[1..]))
        : [Date(text)];

    private static string? CasesFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SlaApi.sln")))
        {
            folder = folder.Parent;
        }

        if (folder is null)
        {
            return null;
        }

        var file = Path.Combine(folder.FullName, "..", "shared", "data", "clock", "cases.json");
        return File.Exists(file) ? file : null;
    }

    private static JsonElement[] Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(c => c.Clone())];
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static Instant At(JsonElement of, string name) => InstantPattern.ExtendedIso.Parse(Text(of, name)).Value;

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string First(JsonElement pair) => pair[0].GetString()!;

    private static string Second(JsonElement pair) => pair[1].GetString()!;
}
