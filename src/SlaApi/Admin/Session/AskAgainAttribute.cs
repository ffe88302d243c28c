namespace SlaApi.Admin.Session;

/// <summary>
/// A post to this page is never kept while its sender signs in again: it binds or carries a secret, so the page is shown anew, and the person decides.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AskAgainAttribute : Attribute;
