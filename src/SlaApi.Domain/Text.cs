namespace SlaApi.Domain;

/// <summary>One text in the two languages of the product.</summary>
/// <param name="De">German (ß and "innerhalb"; de-CH readers get ss by convention of the author).</param>
/// <param name="En">English.</param>
public sealed record Text(string De, string En)
{
    /// <summary>The text in <paramref name="language"/> (<c>de</c> or <c>en</c>; anything else is English).</summary>
    public string In(string language) => language == "de" ? De : En;
}
