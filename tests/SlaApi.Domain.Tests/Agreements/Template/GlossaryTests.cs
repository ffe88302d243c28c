using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Tests.Agreements.Template;

public sealed class GlossaryTests
{
    [Fact]
    public void Defines_the_terms_of_the_template_in_order() => Assert.Equal(
        "visit contact lead prospect mql sql xToY yToZ closeRate attribution dealStages closedWon revenue accepted firstContact worked",
        string.Join(' ', Glossary.Standard.Select(definition => definition.Term)));

    [Fact]
    public void Has_the_German_labels_of_the_template() => Assert.Equal(
        [
            "Visits", "Contacts", "Leads", "Prospects", "Marketing-qualifizierte Leads (MQL)", "Sales-qualifizierte Leads (SQL)",
            "X-zu-Y Conversion Rate", "Y-zu-Z Conversion Rate", "Close-Rate", "Attribution", "Deal-Stages", "Closed-Won", "Umsatz",
            "angenommen", "Erstkontakt", "bearbeitet",
        ],
        Glossary.Standard.Select(definition => definition.Label!.De));

    [Fact]
    public void Every_text_is_complete_in_both_languages() => Assert.All(Glossary.Standard, definition =>
    {
        Assert.False(string.IsNullOrWhiteSpace(definition.Label!.En));
        foreach (var text in new[] { definition.Text!.De, definition.Text.En })
        {
            Assert.InRange(text.Split(". ").Length, 1, 3);
            Assert.EndsWith(".", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"[\[\]<>!]|\.\.\.|  ", text);
        }
    });

    /// <summary>The same text is used for de-CH and de-DE: no word that is spelled differently in one of them, and no "innert".</summary>
    [Fact]
    public void German_texts_are_spelled_the_same_in_Switzerland_and_Germany() => Assert.All(Glossary.Standard, definition =>
        Assert.DoesNotMatch("(?i)ß|mass(geb|nahm|stab)|gemäss|mässig|auss(er|en)|schliess|gross|grösser|heiss|weiss|innert", definition.Text!.De));

    [Fact]
    public void Only_the_two_conversion_rates_compare_stages()
    {
        var conversions = Glossary.Standard.Where(definition => definition.Conversion is not null)
            .Select(definition => (definition.Term, definition.Conversion!.FromStage, definition.Conversion.ToStage, definition.Conversion.Window));
        Assert.Equal([("xToY", "mql", "sql", null), ("yToZ", "sql", "won", null)], conversions);
    }
}
