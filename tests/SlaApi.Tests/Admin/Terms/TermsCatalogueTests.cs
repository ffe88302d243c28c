using System.Text.Json.Nodes;
using SlaApi.Admin;
using SlaApi.Domain.Agreements;

namespace SlaApi.Tests.Admin;

public sealed class TermsCatalogueTests
{
    [Fact]
    public void Every_entry_is_a_member_of_the_terms() =>
        Assert.Equal([], TermsCatalogue.All.Select(m => m.Pattern).Except(TermNames.All().Select(e => e.Pattern)));

    [Fact]
    public void Every_member_has_exactly_one_entry()
    {
        var names = TermNames.All().Select(e => e.Pattern).ToList();
        var entries = TermsCatalogue.All.Select(m => m.Pattern).ToList();
        bool HasParts(string name) => names.Exists(n => n.StartsWith(name + "/", StringComparison.Ordinal) && !entries.Contains(name));
        Assert.Equal([], names.Where(n => !n.EndsWith("/*", StringComparison.Ordinal) && !HasParts(n)
            && !n.StartsWith("responsibilities/marketing", StringComparison.Ordinal)
            && !n.StartsWith("responsibilities/sales", StringComparison.Ordinal) && n is not ("parties/marketing" or "parties/sales")).Except(entries));
        Assert.Equal(entries.Count, entries.Distinct().Count());
    }

    [Fact]
    public void Every_choice_knows_its_values() =>
        Assert.Equal([], TermsCatalogue.All.Where(m => (m.Kind == ValueKind.Choice) != (m.Choices is { IsEnum: true })).Select(m => m.Pattern));

    [Fact]
    public void Every_member_has_a_field_in_a_form()
    {
        var terms = FullTerms.Json();
        var forms = Sheets.Needed.Concat(Sheets.Further).Concat(["assignment", "legalReview"]).Select(f => Sheets.Of(f, terms)).ToList();
        var fields = forms.SelectMany(f => f.Fields.Select(x => x.Name).Concat(Conditions(f.Groups))).Select(n => TermsCatalogue.Of(n)!.Pattern).ToHashSet();
        Assert.Equal([], TermsCatalogue.All.Where(m => m.Kind != ValueKind.TargetKind).Select(m => m.Pattern).Except(fields));
    }

    [Fact]
    public void Every_field_shows_the_value_of_its_member()
    {
        var terms = FullTerms.Json();
        foreach (var tag in new[] { "de-CH", "de-DE", "de-AT", "en" })
        {
            var t = new Language(tag);
            foreach (var field in Sheets.Needed.Concat(Sheets.Further).SelectMany(f => Sheets.Of(f, terms).Fields))
            {
                var value = TermsTree.At(terms, field.Name);
                var shown = field.Show(value, t);
                var read = shown.Length == 0 ? field.Empty : field.Read(shown, t);
                Assert.True(value is null || JsonNode.DeepEquals(value, read),
                    $"{tag} {field.Name}: {value?.ToJsonString()} → {shown} → {read?.ToJsonString()}");
            }
        }
    }

    [Theory]
    [InlineData("/scope/validFrom", "period")]
    [InlineData("/scope/productGroup", "scope")]
    [InlineData("/parties/sales/representative/email", "persons")]
    [InlineData("/parties/sales/function", "parties")]
    [InlineData("/responsibilities/sales/deputy/name", "persons")]
    [InlineData("/targets/0/within", "targets")]
    [InlineData("/calendar", "hours")]
    [InlineData("/renewal/noticeOn", "period")]
    [InlineData("/renewal/mode", "renewal")]
    [InlineData("/metrics", "metrics")]
    [InlineData("/fiscalYearStartMonth", "currency")]
    [InlineData("/legalReview/required", "legalReview")]
    [InlineData("/reporting/recipients/0/email", "reporting")]
    [InlineData("/nowhere", "introduction")]
    public void A_gap_leads_to_the_form_that_fills_it(string pointer, string form) => Assert.Equal(form, TermsCatalogue.SheetOf(pointer));

    private static IEnumerable<string> Conditions(IEnumerable<SheetGroup> groups) => groups.SelectMany(g =>
        g.Conditions.Select(c => c.Pointer).Concat(Conditions(g.Lists.SelectMany(l => l.Items))));
}
