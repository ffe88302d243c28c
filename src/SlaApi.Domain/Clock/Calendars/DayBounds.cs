using NodaTime.TimeZones;

namespace SlaApi.Domain.Clock;

/// <summary>Local days as instants.</summary>
public static class DayBounds
{
    // Midnight may not exist, and AtStartOfDay refuses dates a zone skipped (Samoa, 30 December 2011).
    private static readonly ZoneLocalMappingResolver Midnight =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first instant not before the date begins in the zone; also for a date the zone skipped as a whole.</summary>
    public static Instant StartIn(this LocalDate date, DateTimeZone zone) => zone.ResolveLocal(date.AtMidnight(), Midnight).ToInstant();

    /// <summary>The first instant after the date.</summary>
    public static Instant EndIn(this LocalDate date, DateTimeZone zone) => date.PlusDays(1).StartIn(zone);
}
