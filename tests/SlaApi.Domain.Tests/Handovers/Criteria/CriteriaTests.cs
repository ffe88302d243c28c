using System.Text.Json;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;
using static SlaApi.Domain.Agreements.CriterionOp;

namespace SlaApi.Domain.Tests.Handovers;

public sealed class CriteriaTests
{
    private static readonly Handover Lead = new(
        Story.Id(1), Story.Id(0),
        new()
        {
            ExternalId = "L-1", Stage = "sql", HandedOverAt = Story.At("01-05 09:00"), Priority = Priority.High,
            Score = 50.50m, Source = "web", Segment = "", LeadCompany = "Muster AG",
            Attributes = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
                """
                { "country": "CH", "size": "120", "opted": true, "tags": ["a", 7], "none": null, "site.page": 3,
                  "crm": { "owner": { "id": 9 } } }
                """),
        },
        1, "f", Story.At("01-05 09:00"));

    private static Criterion Where(string field, CriterionOp op, object? value) => new() { Field = field, Op = op, Value = Story.Json(value) };

    [Theory]
    [InlineData("score", Eq, 50.5, true)]
    [InlineData("score", Gt, 50.5, false)]
    [InlineData("score", Gte, 50.5, true)]
    [InlineData("score", Lt, 51, true)]
    [InlineData("score", Lte, 50, false)]
    [InlineData("source", Eq, "web", true)]
    [InlineData("source", Eq, "Web", false)]
    [InlineData("source", Ne, "fair", true)]
    [InlineData("source", Contains, "e", true)]
    [InlineData("source", Contains, "x", false)]
    [InlineData("lead.company", Contains, "Muster", true)]
    [InlineData("priority", Eq, "high", true)]
    [InlineData("leadId", Eq, "L-1", true)]
    [InlineData("handedOverAt", Gte, "2026-01-05T08:00:00Z", true)]
    [InlineData("handedOverAt", Eq, "2026-01-05T09:00:00+01:00", true)]
    [InlineData("handedOverAt", Lt, "yesterday", false)]
    [InlineData("attributes.country", Eq, "CH", true)]
    [InlineData("attributes.size", Gte, 100, true)]
    [InlineData("attributes.size", Eq, "120", true)]
    [InlineData("attributes.country", Gt, 100, false)]
    [InlineData("attributes.opted", Eq, true, true)]
    [InlineData("attributes.opted", Eq, "true", true)]
    [InlineData("attributes.tags", Contains, "a", true)]
    [InlineData("attributes.tags", Contains, "b", false)]
    [InlineData("attributes.site.page", Eq, 3, true)]
    [InlineData("attributes.crm.owner.id", Eq, 9, true)]
    [InlineData("attributes.crm.owner.name", Exists, true, false)]
    [InlineData("attributes.none", Exists, true, false)]
    [InlineData("attributes.none", Exists, false, true)]
    [InlineData("segment", Exists, null, false)]
    [InlineData("source", Exists, null, true)]
    [InlineData("campaign", Eq, "x", false)]
    [InlineData("campaign", Ne, "x", true)]
    [InlineData("campaign", Lt, "x", false)]
    [InlineData("nonsense", Exists, true, false)]
    public void A_comparison(string field, CriterionOp op, object? value, bool holds) =>
        Assert.Equal(holds, Criteria.Holds(Where(field, op, value), Lead));

    [Fact]
    public void In_and_not_in_a_list()
    {
        Assert.True(Criteria.Holds(Where("attributes.country", In, new[] { "DE", "CH" }), Lead));
        Assert.False(Criteria.Holds(Where("attributes.country", NotIn, new[] { "DE", "CH" }), Lead));
        Assert.True(Criteria.Holds(Where("score", In, new object[] { "x", 50.5 }), Lead));
        Assert.False(Criteria.Holds(Where("campaign", In, new[] { "x" }), Lead));
        Assert.True(Criteria.Holds(Where("campaign", NotIn, new[] { "x" }), Lead));
    }

    [Fact]
    public void The_first_failing_part_is_reported()
    {
        Criterion web = Where("source", Eq, "web"), fair = Where("source", Eq, "fair"), low = Where("score", Lt, 10);
        var any = new Criterion { Any = [fair, low] };

        Assert.Null(Criteria.FirstFailing(new() { All = [web, new() { Any = [fair, web] }] }, Lead));
        Assert.Same(low, Criteria.FirstFailing(new() { All = [web, new() { All = [web, low] }, fair] }, Lead));
        Assert.Same(any, Criteria.FirstFailing(new() { All = [web, any] }, Lead));
    }

    [Fact]
    public void Every_member_that_terms_may_name_can_be_read()
    {
        string[] names =
        [
            "externalId", "leadId", "stage", "priority", "source", "campaign", "segment", "score", "assignee", "provider", "url", "note",
            "lead.name", "lead.email", "lead.company", "handedOverAt", "createdAt", "attributes.any",
        ];
        var at = Story.At("01-05 09:00");
        var full = new Handover(
            Story.Id(1), Story.Id(0),
            new()
            {
                ExternalId = "x", Stage = "x", HandedOverAt = at, CreatedAt = at, Priority = Priority.Low, Source = "x", Campaign = "x",
                Segment = "x", Score = 0, Assignee = "x", Provider = "x", Url = "x", Note = "x", LeadName = "x", LeadEmail = "x", LeadCompany = "x",
                Attributes = new Dictionary<string, JsonElement> { ["any"] = Story.Json(0) },
            },
            1, "f", at);
        var terms = Story.Terms();
        Assert.All(names, name => Assert.True(Criteria.Holds(Where(name, Exists, true), full), name));
        var all = new Criterion { All = [.. names.Select(n => Where(n, Exists, true))] };
        Assert.Empty(TermsFaults.Of(terms with { Scope = terms.Scope! with { Criterion = all } }));
    }
}
