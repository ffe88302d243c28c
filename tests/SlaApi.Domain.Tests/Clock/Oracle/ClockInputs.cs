using FsCheck;
using FsCheck.Fluent;
using SlaApi.Domain.Clock;

namespace SlaApi.Domain.Tests.Clock.Oracle;

/// <summary>Generated inputs: zones with offset changes at night, all kinds of hours, starts close to the nights on which an offset changes.</summary>
internal static class ClockInputs
{
    private static readonly string[] Zones =
    [
        "Europe/Zurich", "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Asia/Kathmandu", "UTC",
        "America/Los_Angeles", "America/Havana", "Asia/Beirut", "America/New_York", "Antarctica/Troll",
    ];

    private static readonly string[] WallTimes =
        ["00:00", "00:30", "01:00", "01:30", "02:00", "02:15", "02:30", "03:00", "06:00", "08:07", "12:00", "17:30", "22:00", "23:00", "23:59"];

    private static readonly HoursInterval[] Office = [new("08:00", "17:00")];

    private static readonly Gen<HoursInterval[]> DayHours = Gen.Frequency(
        (3, Gen.Constant<HoursInterval[]>([])),
        (3, Gen.Constant(Office)),
        (2, Gen.Constant<HoursInterval[]>([new("08:00", "12:00"), new("13:30", "17:00")])),
        (3, Gen.Constant<HoursInterval[]>([new("22:00", "06:00")])),
        (1, Gen.Constant<HoursInterval[]>([new("00:00", "24:00")])),
        (1, Gen.Constant<HoursInterval[]>([new("00:00", "01:00"), new("23:00", "24:00")])),
        (2, Gen.Elements(WallTimes).Select(t => new HoursInterval[] { new(t, t) })),
        (4, Gen.SubListOf(WallTimes).SelectMany(_ => Gen.Choose(0, 2), (times, close) => Pairs([.. times.Take(8)], close))));

    private static readonly Gen<HoursInterval[][]> WeekHours = Gen.Frequency(
        (1, DayHours.Select(day => Enumerable.Repeat(day, 7).ToArray())),
        (1, Gen.ArrayOf(DayHours, 2).Select(two => new[] { two[0], two[0], two[0], two[0], two[0], two[1], two[1] })),
        (2, Gen.ArrayOf(DayHours, 7)));

    private static readonly Gen<Duration> SubMinute = Gen.Frequency(
        (3, Gen.Constant(Duration.Zero)),
        (1, Gen.Choose(1, 59).Select(s => Duration.FromSeconds(s))),
        (1, Gen.Choose(1, 59_999_999).Select(us => Duration.FromNanoseconds(us * 1000L))));

    /// <summary>Whole-minute stoppages, any start, spans of days.</summary>
    public static readonly Arbitrary<ClockInput> Coarse =
        Arb.From(Inputs(Duration.FromMinutes(1), stoppageUnits: 8000, spanMinutes: 11_000), Smaller);

    /// <summary>Stoppages to the second within a few hours.</summary>
    public static readonly Arbitrary<ClockInput> Fine =
        Arb.From(Inputs(Duration.FromSeconds(1), stoppageUnits: 9000, spanMinutes: 170), Smaller);

    private static Gen<ClockInput> Inputs(Duration grid, int stoppageUnits, int spanMinutes) =>
        from zone in Gen.Elements(Zones)
        from start in Starts(DateTimeZoneProviders.Tzdb[zone])
        from week in WeekHours
        from holidays in Several(3, DateNear(zone, start))
        from overrides in Several(3, DateNear(zone, start).SelectMany(_ => DayHours, (date, hours) => new DateHours(date, hours)))
        from stoppages in Several(4, Stoppages(zone, start, grid, stoppageUnits))
        from span in Gen.Choose(0, spanMinutes)
        from rest in SubMinute
        from offset in SubMinute
        from minutes in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 200)), (3, Gen.Choose(200, 5000)))
        from hours in Gen.Choose(0, 60)
        from days in Gen.Choose(1, 6)
        select new ClockInput
        {
            Zone = zone,
            Week = week.Any(day => day.Length > 0) ? week : [Office, .. week.Skip(1)],
            Holidays = [.. holidays.Distinct()],
            Overrides = [.. overrides.DistinctBy(o => o.Date)],
            Stoppages = stoppages,
            Start = start + offset,
            Span = Duration.FromMinutes(span) + rest,
            Minutes = minutes,
            Hours = hours,
            Days = days,
        };

    /// <summary>Two of three starts lie within days of a change of offset (for Apia, half of all starts before the skipped date).</summary>
    private static Gen<Instant> Starts(DateTimeZone zone)
    {
        var changes = zone.GetZoneIntervals(Instant.FromUtc(2008, 1, 1, 0, 0), Instant.FromUtc(2032, 1, 1, 0, 0))
            .Where(i => i.HasEnd && i.End < Instant.FromUtc(2032, 1, 1, 0, 0)).Select(i => i.End).ToArray();
        var anywhere = Gen.Choose(0, 24 * 525_960).Select(m => Instant.FromUtc(2008, 1, 1, 0, 0) + Duration.FromMinutes(m));
        if (changes.Length == 0)
        {
            return anywhere;
        }

        var around = Gen.Elements(changes);
        if (zone.Id == "Pacific/Apia")
        {
            around = Gen.Frequency((1, around), (1, Gen.Constant(Instant.FromUtc(2011, 12, 30, 10, 0))));
        }

        return Gen.Frequency((1, anywhere), (2, around.SelectMany(_ => Gen.Choose(-6000, 1500), (change, m) => change + Duration.FromMinutes(m))));
    }

    private static Gen<Stoppage> Stoppages(string zone, Instant start, Duration grid, int units)
    {
        var free = from begin in Gen.Choose(-units / 8, units)
                   from length in Gen.Frequency((3, Gen.Choose(1, units / 40)), (1, Gen.Choose(1, units / 2)))
                   from kind in Gen.Elements(StoppageKind.Paused, StoppageKind.Excluded)
                   select new Stoppage(start + grid * begin, start + grid * (begin + length), kind);
        if (grid != Duration.FromMinutes(1))
        {
            return free;
        }

        var dates = from first in DateNear(zone, start)
                    from days in Gen.Choose(1, 3)
                    from kind in Gen.Elements(StoppageKind.Paused, StoppageKind.Excluded)
                    let tz = DateTimeZoneProviders.Tzdb[zone]
                    select new Stoppage(Midnight(tz, first), Midnight(tz, first.PlusDays(days)), kind);
        return Gen.Frequency((2, free), (1, dates));
    }

    private static Gen<LocalDate> DateNear(string zone, Instant start)
    {
        var today = start.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        return Gen.Choose(-2, 9).Select(today.PlusDays);
    }

    /// <summary>First instant of the date, or of the date after it where it was skipped.</summary>
    private static Instant Midnight(DateTimeZone zone, LocalDate date) => zone.AtLeniently(date.AtMidnight()).ToInstant();

    private static Gen<T[]> Several<T>(int most, Gen<T> one) => Gen.Choose(0, most).SelectMany(n => Gen.ArrayOf(one, n));

    /// <summary>Intervals that do not overlap within the day, from ascending wall-clock times; the last may run to or past midnight.</summary>
    private static HoursInterval[] Pairs(string[] times, int close)
    {
        var pairs = times.Chunk(2).Where(c => c.Length == 2).Select(c => new HoursInterval(c[0], c[1]));
        if (times.Length % 2 == 1)
        {
            pairs = pairs.Append(new HoursInterval(times[^1], close == 0 ? "24:00" : times.Length == 1 ? "00:30" : times[0]));
        }

        return [.. pairs];
    }

    /// <summary>The same input with one part removed, so that a failure is reported with little around it.</summary>
    private static IEnumerable<ClockInput> Smaller(ClockInput input)
    {
        foreach (var s in input.Stoppages)
        {
            yield return input with { Stoppages = [.. input.Stoppages.Where(x => x != s)] };
        }

        foreach (var h in input.Holidays)
        {
            yield return input with { Holidays = [.. input.Holidays.Where(x => x != h)] };
        }

        foreach (var o in input.Overrides)
        {
            yield return input with { Overrides = [.. input.Overrides.Where(x => x != o)] };
        }

        for (var day = 0; day < 7; day++)
        {
            if (input.Week[day].Count > 0 && input.Week.Count(d => d.Count > 0) > 1)
            {
                yield return input with { Week = [.. input.Week.Select((hours, i) => i == day ? [] : hours)] };
            }
        }

        if (input.Minutes > 1)
        {
            yield return input with { Minutes = input.Minutes / 2 };
        }

        if (input.Hours > 1)
        {
            yield return input with { Hours = input.Hours / 2 };
        }

        if (input.Days > 1)
        {
            yield return input with { Days = input.Days - 1 };
        }

        if (input.Span > Duration.FromHours(1))
        {
            yield return input with { Span = Duration.FromMinutes((long)(input.Span / 2).TotalMinutes) };
        }
    }
}
