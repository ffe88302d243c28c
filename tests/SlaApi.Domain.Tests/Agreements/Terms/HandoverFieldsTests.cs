using System.Text.Json;
using SlaApi.Domain.Agreements;
using SlaApi.Domain.Handovers;

namespace SlaApi.Domain.Tests.Agreements;

/// <summary>The fields that terms can name are those of a handover.</summary>
public sealed class HandoverFieldsTests
{
    private static readonly Handover Filled = new(
        Guid.Empty,
        Guid.Empty,
        new HandoverContent
        {
            ExternalId = "1", LeadId = "2", Stage = "sql", HandedOverAt = Signing.Day(2026, 1, 5), CreatedAt = Signing.Day(2026, 1, 4),
            Priority = Priority.High, Source = "web", Campaign = "fair", Segment = "a",
            Score = 5,
            Assignee = "sales-1", Provider = "agency", Url = "https://example.com", Note = "note", LeadName = "lead", LeadEmail = "lead@example.com",
            LeadCompany = "company", Attributes = new Dictionary<string, JsonElement> { ["country"] = JsonSerializer.SerializeToElement("CH") },
        },
        1,
        "",
        Signing.Day(2026, 1, 5));

    [Theory]
    [InlineData("externalId")]
    [InlineData("leadId")]
    [InlineData("stage")]
    [InlineData("priority")]
    [InlineData("source")]
    [InlineData("campaign")]
    [InlineData("segment")]
    [InlineData("score")]
    [InlineData("assignee")]
    [InlineData("provider")]
    [InlineData("url")]
    [InlineData("note")]
    [InlineData("lead.name")]
    [InlineData("lead.email")]
    [InlineData("lead.company")]
    [InlineData("handedOverAt")]
    [InlineData("createdAt")]
    [InlineData("attributes.country")]
    public void Both_know_the_same_names(string field)
    {
        Assert.Empty(TermsFaults.Of(new Terms { Intake = new() { RequiredFields = [field] } }));
        Assert.True(Criteria.Holds(SampleTerms.Compare(field, CriterionOp.Exists, true), Filled));
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("country")]
    [InlineData("attributes")]
    [InlineData("Score")]
    public void Unknown_fields_are_faults_and_match_no_criterion(string field)
    {
        Assert.Single(TermsFaults.Of(new Terms { Intake = new() { RequiredFields = [field] } }));
        Assert.False(Criteria.Holds(SampleTerms.Compare(field, CriterionOp.Exists, true), Filled));
    }
}
