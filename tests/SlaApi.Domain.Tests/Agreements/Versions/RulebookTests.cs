using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using static SlaApi.Domain.Tests.Agreements.Signing;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class RulebookTests
{
    private static readonly Instant Now = Day(2026, 3, 10);

    [Fact]
    public void Signed_versions_come_by_begin_and_drafts_not_at_all()
    {
        var agreement = Signed(Year(2026), Now);
        agreement.Add(Year(2024), Now);
        agreement.Draft(Year(2027), Now);

        var rulebook = new Rulebook(agreement);

        Assert.Equal([2, 1], rulebook.Signed.Select(r => r.Version));
        Assert.Equal(2, rulebook.Reference.Version);
        Assert.Null(rulebook.At(Day(2023, 12, 31)));
    }

    [Fact]
    public void Without_a_signature_the_draft_is_the_reference()
    {
        var rulebook = new Rulebook(Create(Year(2026), Now));

        Assert.Empty(rulebook.Signed);
        Assert.Equal(0, rulebook.Reference.Version);
        Assert.Equal(2, rulebook.Reference.Targets.Count);
    }

    [Fact]
    public void Without_any_version_or_calendar_there_is_a_reference_all_the_same()
    {
        var agreement = Create(new Terms(), Now);
        Assert.Empty(new Rulebook(agreement).Reference.Targets);

        agreement.Delete(1, Now);
        Assert.NotNull(new Rulebook(agreement).Reference.Calendar);
    }

    [Fact]
    public void A_target_is_judged_by_the_calendar_it_names_else_by_the_default()
    {
        var terms = Year(2026) with { Calendars = new Dictionary<string, CalendarTerms> { ["night"] = SampleTerms.Weekdays("Europe/Vienna") } };
        var night = terms.Targets![0] with { Calendar = "night" };

        var rules = new Rulebook(Signed(terms.With(night, terms.Targets[1]), Now)).Signed[0];

        Assert.NotSame(rules.Calendar, rules.CalendarOf(rules.Targets[0]));
        Assert.Same(rules.Calendar, rules.CalendarOf(rules.Targets[1]));
    }
}
