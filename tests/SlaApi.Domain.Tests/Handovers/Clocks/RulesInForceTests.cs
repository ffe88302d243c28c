using SlaApi.Domain.Agreements;
using SlaApi.Domain.Clock;
using SlaApi.Domain.Handovers;
using static SlaApi.Domain.Handovers.EventType;
using static SlaApi.Domain.Tests.Handovers.Story;

namespace SlaApi.Domain.Tests.Handovers;

/// <summary>Which version and which targets judge a handover.</summary>
public sealed class RulesInForceTests
{
    private static readonly ResponseTarget Contact = Target("first-contact", Moment.HandedOver, Moment.Contacted, 4);
    private static readonly ResponseTarget Report = Target("report", Moment.Won, Moment.ReportedBack, 9);

    private static Criterion Where(string field, CriterionOp op, object? value) => new() { Field = field, Op = op, Value = Json(value) };

    [Fact]
    public void An_event_starts_the_clocks_of_the_version_in_force_when_it_occurred()
    {
        var story = new Story(Contact, Report).Amend("03-02", Report with { Within = new(1, TimeUnit.BusinessHours) });
        story.On("03-02 10:00", Won);
        Assert.Equal((2, At("03-02 11:00")), (story.Clock("report").Version, story.Clock("report").DueAt));
        Assert.Equal(1, story.Clock("first-contact").Version);
        Assert.Equal(1, story.Handover.Version);
    }

    [Fact]
    public void A_clock_that_has_started_stays_under_its_version()
    {
        var story = new Story(Contact, Report).On("02-27 16:00", Won).By("02-27 16:30");
        var due = story.Clock("report").DueAt;
        story.Amend("03-02", Report with { Within = new(1, TimeUnit.BusinessHours) }, Contact with { StartsOn = Moment.Won });
        story.By("03-02 09:00");
        Assert.Equal((1, due), (story.Clock("report").Version, story.Clock("report").DueAt));
    }

    [Fact]
    public void A_target_has_one_clock_a_round_even_where_a_later_version_starts_it_otherwise()
    {
        var story = new Story(Contact).Amend("03-02", Contact with { StartsOn = Moment.Won }).On("03-03 10:00", Won);
        Assert.Equal((1, At("01-05 09:00")), (story.Clock("first-contact").Version, story.Clock("first-contact").StartedAt));
    }

    [Fact]
    public void Where_no_version_was_in_force_an_event_starts_the_clocks_of_the_handovers_version()
    {
        var created = Target("created", Moment.Created, Moment.HandedOver, 9);
        var story = new Story(Terms(created), c => c with { CreatedAt = At("01-01 00:00") - Duration.FromDays(3) });
        Assert.Equal(1, story.Clock("created").Version);
    }

    [Fact]
    public void An_observed_handover_has_no_clocks_whatever_occurs_later()
    {
        var story = new Story(Terms(Contact, Report), c => c with { HandedOverAt = At("01-01 00:00") - Duration.Epsilon });
        story.On("01-05 10:00", Won);
        Assert.True(story.Handover.Observed);
        Assert.Empty(story.Handover.Clocks);
        Assert.Equal(HandoverState.Won, story.Handover.State);
    }

    [Fact]
    public void A_handover_at_the_first_midnight_is_judged() =>
        Assert.Equal(1, new Story(Terms(Contact), c => c with { HandedOverAt = At("01-01 00:00") }).Handover.Version);

    [Fact]
    public void A_handover_out_of_scope_has_no_clocks()
    {
        var terms = Terms(Contact);
        terms = terms with { Scope = terms.Scope! with { Criterion = Where("attributes.country", CriterionOp.Eq, "CH") } };
        var outside = new Story(terms, c => c with { Attributes = Attributes("country", "DE") });
        var inside = new Story(terms, c => c with { Attributes = Attributes("country", "CH") });
        Assert.Equal((true, 0), (outside.Handover.OutOfScope, outside.Handover.Clocks.Count));
        Assert.Equal((false, 1), (inside.Handover.OutOfScope, inside.Handover.Clocks.Count));
    }

    [Fact]
    public void A_target_applies_only_where_its_criterion_holds()
    {
        var target = Contact with { AppliesTo = Where("source", CriterionOp.Eq, "web") };
        Assert.Single(new Story(Terms(target), c => c with { Source = "web" }).Handover.Clocks);
        Assert.Empty(new Story(Terms(target), c => c with { Source = "fair" }).Handover.Clocks);
    }

    [Theory]
    [InlineData(null, "any")]
    [InlineData(Priority.Low, "any")]
    [InlineData(Priority.Urgent, "urgent")]
    public void Of_targets_with_equal_start_and_stop_the_one_of_the_priority_applies(Priority? priority, string expected)
    {
        Target[] targets = [Contact with { Key = "any" }, Contact with { Key = "urgent", Priority = Priority.Urgent }];
        Assert.Equal(expected, Assert.Single(new Story(Terms(targets), c => c with { Priority = priority }).Handover.Clocks).Target);
    }

    [Fact]
    public void A_target_of_the_priority_that_does_not_apply_leaves_the_one_without()
    {
        Target[] targets =
        [
            Contact with { Key = "any" },
            Contact with { Key = "urgent-web", Priority = Priority.Urgent, AppliesTo = Where("source", CriterionOp.Eq, "web") },
            Report with { Key = "other-moments", Priority = Priority.Urgent },
        ];
        Assert.Equal("any", Assert.Single(new Story(Terms(targets), c => c with { Priority = Priority.Urgent }).Handover.Clocks).Target);
    }

    [Fact]
    public void Targets_of_other_kinds_make_no_clocks() => Assert.Empty(new Story(
        new VolumeTarget
        {
            Key = "v", Party = TargetParty.Marketing, Stage = "sql", Amount = 1, Per = TargetPeriod.Month, Counts = VolumeCount.Accepted,
        },
        new CadenceTarget { Key = "c", Party = TargetParty.Sales, Attempts = 5, Within = new(9, TimeUnit.BusinessDays), Share = 0.9m })
        .Handover.Clocks);

    [Fact]
    public void A_handover_that_misses_the_definition_of_its_stage_says_which_part()
    {
        var terms = Terms(Contact);
        var score = Where("score", CriterionOp.Gte, 50);
        var definition = terms.Definitions![0] with { Criterion = new() { All = [Where("source", CriterionOp.Exists, true), score] } };
        terms = terms with { Definitions = [definition] };

        var low = new Story(terms, c => c with { Source = "web", Score = 49.9m }).Handover;
        Assert.Equal((false, score), (low.Qualifies, low.FailingPart));
        Assert.Single(low.Clocks);
        var high = new Story(terms, c => c with { Source = "web", Score = 50 }).Handover;
        Assert.Equal((true, null), (high.Qualifies, high.FailingPart));
        Assert.True(new Story(terms, c => c with { Stage = "mql" }).Handover.Qualifies);
    }

    [Theory]
    [InlineData("CH", false)]
    [InlineData(" ", true)]
    [InlineData(null, true)]
    public void A_required_field_that_is_missing_or_blank_makes_it_incomplete(string? country, bool incomplete)
    {
        var terms = Terms(Contact) with { Intake = new() { RequiredFields = ["source", "attributes.country"], Unqualified = Unqualified.Count } };
        var story = new Story(terms, c => c with { Source = "web", Attributes = Attributes("country", country) });
        Assert.Equal(incomplete, story.Handover.Incomplete);
    }

    [Fact]
    public void What_is_described_later_is_judged_again()
    {
        var terms = Terms(Contact) with { Intake = new() { RequiredFields = ["source"], Unqualified = Unqualified.Count } };
        var story = new Story(terms);
        Assert.True(story.Handover.Incomplete);
        story.Handover.Describe(new HandoverContent { ExternalId = "other", Stage = "other", HandedOverAt = default, Source = "web", Priority = Priority.Low });
        story.Judge();
        Assert.Equal((false, null), (story.Handover.Incomplete, story.Handover.Priority));
        Assert.Equal(("L-1", "sql"), (story.Handover.ExternalId, story.Handover.Stage));
    }
}
