namespace SlaApi.Admin;

/// <summary>The languages of texts and reports.</summary>
internal static partial class Words
{
    /// <param name="language"><c>de</c> or <c>en</c>.</param>
    public static Text OfLanguage(string language) => language == "de" ? new("Deutsch", "German") : new("Englisch", "English");
}
