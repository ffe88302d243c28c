using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Tests.Agreements;

/// <summary>The steps from terms to a version in force.</summary>
internal static class Signing
{
    public static readonly DateTimeZone Zurich = DateTimeZoneProviders.Tzdb["Europe/Zurich"];

    /// <summary>Noon of a day in Zurich.</summary>
    public static Instant Day(int year, int month, int day) => Noon(new LocalDate(year, month, day));

    public static Instant Noon(LocalDate day) => day.At(new LocalTime(12, 0)).InZoneLeniently(Zurich).ToInstant();

    public static Terms Year(int year) => Terms("2026-01-01", "2026-12-31", year - 2026);

    /// <summary>Complete terms from one ISO date to another, some years later.</summary>
    public static Terms Terms(string from, string until, int years = 0) =>
        SampleTerms.Complete(Date(from).PlusYears(years), Date(until).PlusYears(years));

    public static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    public static Agreement Create(Terms terms, Instant now) => new(Guid.Empty, "emea", "EMEA", "Muster AG", terms, now);

    /// <summary>An agreement whose first version was signed on a day.</summary>
    public static Agreement Signed(Terms terms, Instant now)
    {
        var agreement = Create(terms, now);
        agreement.Submit(1, now);
        Sign(agreement, 1, now);
        return agreement;
    }

    /// <summary>Drafts, submits and signs a further version.</summary>
    public static AgreementVersion Add(this Agreement agreement, Terms terms, Instant now)
    {
        var version = agreement.Draft(terms, now);
        agreement.Submit(version.Number, now);
        Sign(agreement, version.Number, now);
        return version;
    }

    public static void Sign(Agreement agreement, int number, Instant now)
    {
        agreement.Sign(number, Party.Marketing, "Leitung Marketing", null, now);
        agreement.Sign(number, Party.Sales, "Leitung Sales", null, now);
    }

    public static Refusal Refused(string code, Action action)
    {
        var refusal = Assert.Throws<Refusal>(action);
        Assert.Equal(code, refusal.Code);
        return refusal;
    }
}
