using SlaApi.Admin;
using SlaApi.Domain.Agreements;

namespace SlaApi.Tests.Admin;

public sealed class TermsCatalogueTests
{
    private static readonly string[] Forms =
        [.. Sheets.Steps, "introduction", "scope", "parties", "framework", "definitions", "reporting", "review", "renewal"];

    [Fact]
    public void Every_entry_is_a_member_of_the_terms() =>
        Assert.Equal([], TermsCatalogue.All.Select(m => m.Pattern).Except(TermNames.All().Select(e => e.Pattern)));

    [Fact]
    public void Every_choice_knows_its_values() =>
        Assert.Equal([], TermsCatalogue.All.Where(m => (m.Kind == ValueKind.Choice) != (m.Choices is { IsEnum: true })).Select(m => m.Pattern));

    [Fact]
    public void Every_field_of_a_form_is_an_editable_member_and_every_editable_member_has_a_field()
    {
        var terms = new Terms
        {
            Definitions = [new()],
            Targets = [new VolumeTarget(), new AmountTarget(), new ResponseTarget(), new CadenceTarget(), new RatioTarget(), new IndicatorTarget()],
            Reporting = new() { Recipients = [new()] },
        };
        var fields = Forms.SelectMany(form => Sheets.Of(form, terms)!.Fields).Select(f => TermsCatalogue.Of(f.Name)!).ToHashSet();
        Assert.Equal([], fields.Where(f => !f.IsEditable).Select(f => f.Pattern));
        Assert.Equal([], TermsCatalogue.All.Where(m => m.IsEditable).Except(fields).Select(f => f.Pattern));
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
    [InlineData("/metrics", "introduction")]
    public void A_gap_leads_to_the_form_that_fills_it(string pointer, string form) => Assert.Equal(form, TermsCatalogue.SheetOf(pointer));
}
