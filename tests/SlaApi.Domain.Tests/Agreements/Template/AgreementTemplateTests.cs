using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Tests.Agreements.Template;

public sealed class AgreementTemplateTests
{
    private static readonly Terms Terms = AgreementTemplate.For("Beispiel AG");

    [Fact]
    public void The_eleven_sections_have_the_German_titles_in_order() => Assert.Equal(
        [
            "Einleitung", "Geltungsbereich", "Parteien", "Rahmen", "Definitionen", "Zielsetzungen", "Metriken", "Verantwortungsbereiche",
            "Reporting", "Performance-Optimierung", "Erneuerung",
        ],
        SectionTitles.Titles.Select(title => title.De));

    [Fact]
    public void The_titles_are_complete_in_English() => Assert.All(SectionTitles.Titles, title => Assert.False(string.IsNullOrWhiteSpace(title.En)));

    [Fact]
    public void The_introduction_names_the_company_and_leaves_no_placeholder()
    {
        Assert.Contains("Marketing und Sales der Beispiel AG", Terms.Introduction, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[\[\]{}]", Terms.Introduction!);
    }

    [Fact]
    public void What_the_parties_must_decide_stays_empty()
    {
        Assert.Null(Terms.Scope);
        Assert.Null(Terms.Framework);
        Assert.Null(Terms.Targets);
        Assert.Null(Terms.Responsibilities);
        Assert.Null(Terms.Parties!.Marketing!.Representative);
        Assert.Null(Terms.Parties.Sales!.Representative);
        Assert.Null(Terms.Reporting!.Recipients);
        Assert.Null(Terms.Reporting.Channel);
        Assert.Null(Terms.Review!.FirstOn);
        Assert.Null(Terms.Renewal!.RenewOn);
        Assert.Null(Terms.Calendar!.Holidays);
    }

    [Fact]
    public void What_has_a_default_is_filled()
    {
        Assert.Equal(("Marketing", "Sales"), (Terms.Parties!.Marketing!.Function, Terms.Parties.Sales!.Function));
        Assert.Equal(Glossary.Standard, Terms.Definitions);
        Assert.Equal(["handedOver", "volumeAttainment", "compliance", "closeRate", "revenue"], Terms.Metrics!);
        Assert.Equal((Recurrence.Month, "de"), (Terms.Reporting!.Interval, Terms.Reporting.Language));
        Assert.Equal((Recurrence.Quarter, 60), (Terms.Review!.Interval, Terms.Review.DurationMinutes));
        Assert.Equal((RenewalMode.Manual, AfterExpiry.Continues), (Terms.Renewal!.Mode, Terms.Renewal.AfterExpiry));
        Assert.Equal(Unqualified.Count, Terms.Intake!.Unqualified);
        Assert.Empty(Terms.Intake.RequiredFields!);
        Assert.Equal(
            new PrivacyTerms { LeadContact = false, PerPerson = PerPerson.Off, MinGroupSize = 5, RetentionMonths = 24 },
            Terms.Privacy);
    }

    [Fact]
    public void The_calendar_is_open_on_weekdays_in_Zurich()
    {
        var hours = Terms.Calendar!.WeeklyHours!;
        Assert.Equal("Europe/Zurich", Terms.Calendar.TimeZone);
        Assert.All(
            [hours.Monday, hours.Tuesday, hours.Wednesday, hours.Thursday, hours.Friday],
            day => Assert.Equal([new("08:00", "17:00")], day!));
        Assert.Null(hours.Saturday);
        Assert.Null(hours.Sunday);
    }

    [Fact]
    public void The_rejection_reasons_are_named_in_both_languages()
    {
        var reasons = Terms.Rejection!.Reasons!;
        Assert.Equal(
            ["duplicate", "notReachable", "noNeed", "wrongIndustry", "outOfScope", "incompleteData"],
            reasons.Select(reason => reason.Code));
        Assert.All(reasons, reason => Assert.False(string.IsNullOrWhiteSpace(reason.Label!.De) || string.IsNullOrWhiteSpace(reason.Label.En)));
    }
}
