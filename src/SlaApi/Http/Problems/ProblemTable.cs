namespace SlaApi.Http.Problems;

/// <summary>All problem codes with what their pages say.</summary>
internal static class ProblemTable
{
    /// <summary>One code.</summary>
    /// <param name="Code">Stable, kebab-case.</param>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Title">What it is.</param>
    /// <param name="Cause">How it comes about.</param>
    /// <param name="Advice">What to do.</param>
    /// <param name="Wrong">Requests that lead to it, line by line; what is not sent is in parentheses.</param>
    /// <param name="Right">The requests that avoid it.</param>
    public sealed record Entry(string Code, int Status, Text Title, Text Cause, Text Advice, IReadOnlyList<string> Wrong, IReadOnlyList<string> Right)
    {
        public static Entry Of(
            string code, int status, string de, string en, string causeDe, string causeEn, string adviceDe, string adviceEn, string[] wrong, string[] right) =>
            new(code, status, new Text(de, en), new Text(causeDe, causeEn), new Text(adviceDe, adviceEn), wrong, right);
    }

    public static IReadOnlyDictionary<string, Entry> All { get; } =
        new[] { RequestProblems.All, AgreementProblems.All, HandoverProblems.All, AccountProblems.All }.SelectMany(e => e).ToDictionary(e => e.Code);

    /// <summary>The general code of an HTTP status; <c>invalid-request</c> or <c>internal-error</c> for a status without one.</summary>
    public static Entry ForStatus(int status) => status switch
    {
        409 => All["conflict"],
        504 => All["unavailable"],
        _ => All.Values.FirstOrDefault(e => e.Status == status) ?? All[status < 500 ? "invalid-request" : "internal-error"] with { Status = status },
    };
}
