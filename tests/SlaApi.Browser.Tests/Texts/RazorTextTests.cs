namespace SlaApi.Browser.Tests.Texts;

/// <summary>Pages have no text outside of <c>@T["Deutsch", "English"]</c>.</summary>
public sealed class RazorTextTests
{
    /// <summary>Names, the same in every language.</summary>
    private static readonly string[] Names = ["SlaApi", "SQL", "UTC", "Excel", "CSV"];

    [Fact]
    public void Every_word_of_every_page_is_translated() => Assert.Equal([], Repository.Files("src/SlaApi", ".cshtml")
        .SelectMany(f => RazorText.Of(File.ReadAllText(Path.Combine(Repository.Root, f)))
            .Where(t => !t.Text.Split(' ').Where(w => w.Any(char.IsLetter)).All(Names.Contains))
            .Select(t => $"{f}:{t.Line} {t.Text}")));

    [Theory]
    [InlineData("<p>Guten Tag</p>", "1 Guten Tag")]
    [InlineData("<p>\n@T[\"a\", \"b\"] Guten Tag</p>", "2 Guten Tag")]
    [InlineData("@if (x) { <p>Ja</p> } else { <p>Nein</p> }", "1 Ja", "1 Nein")]
    [InlineData("@{ var a = 1 < 2; <text>Ja</text> }", "1 Ja")]
    [InlineData("@{\n  @:Ja @a.B\n  var x = 1;\n}", "2 Ja")]
    [InlineData("@foreach (var x in List<int>(\"<p>no\")) { if (x > 1) { <li title=\"Ja @x\">@x</li> } }", "1 Ja")]
    [InlineData("<field label=\"Name\" for=\"Name\" class=\"wide\"></field>", "1 Name")]
    [InlineData("@section Side { <p>Ja</p> }<p>Nein</p>", "1 Ja", "1 Nein")]
    [InlineData("<p>@Model.Name(1)[2]!.Other Ja</p>", "1 Ja")]
    [InlineData("@switch (x)\n{\n  case 1:\n    <b>Ja</b>\n    break;\n}", "4 Ja")]
    [InlineData("@Show(@<p>Ja</p>)", "1 Ja")]
    public void Words_between_tags_and_in_attributes_that_people_read_are_found(string source, params string[] found) =>
        Assert.Equal(found, RazorText.Of(source).Select(t => $"{t.Line} {t.Text}"));

    [Theory]
    [InlineData("@page \"/admin/x\"\n@model Some.Model\n@using A.B\n@* Guten Tag *@<p>@T[\"Guten Tag\", \"Good day\"]</p><!-- x -->")]
    [InlineData("<p class=\"a\" data-x='b'>@await Component.Invoke(\"a b\", new { x = \"}\" }) · 1 &nbsp;</p>")]
    [InlineData("@{ Layout = \"x\"; string F(List<string> a) => $\"{a}\"; var c = '{'; // <p>no\n }<br>")]
    [InlineData("@functions { string X() { return \"<p>Ja</p>\"; } }")]
    [InlineData("<svg><path d=\"M0 0\" /></svg><input type=\"hidden\" value=\"Ja\" />@(a ? \"x\" : \"y\")")]
    public void Code_and_invisible_text_is_not(string source) => Assert.Equal([], RazorText.Of(source));

    [Fact]
    public void Texts_of_the_other_language_are_found_unless_both_share_them()
    {
        var pairs = new TextPairs(["""T["Größe", "Size"] T["Name", "Name"] T["{0} Fälle fehlen", "{0} cases are missing", n] """
            + """T[$"Stand {x} Uhr früh", $"As of {x} in the morning"]"""]);

        Assert.Equal(4, pairs.Count);
        Assert.Equal(
            ["untranslated under de-CH: Size", "untranslated under de-CH: 3 cases are missing"],
            pairs.Faults("de-CH", ["Size", "Name", "Grösse", "3 cases are missing"]));
        Assert.Equal(
            ["untranslated under en: Grösse", "untranslated under en: Stand 8 Uhr früh"], pairs.Faults("en", ["Size", "Name", "Grösse", "Stand 8 Uhr früh"]));
    }
}
