using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SlaApi.Admin.Forms;
using SlaApi.Admin.Session;
using SlaApi.Features.Accounts;

namespace SlaApi.Admin.Pages.Accounts;

/// <summary>The account that is signed in.</summary>
[AskAgain]
internal sealed class OwnModel(IMediator mediator, Language language, Form form) : AdminPage(mediator, language, form)
{
    public string? Name => User.FindFirstValue(ClaimTypes.Name);

    public string? Email => User.FindFirstValue(ClaimTypes.Email);

    public string? Zone => User.FindFirstValue(ZoneClaim.Type);

    /// <summary>The zones with a city, by name.</summary>
    public static IEnumerable<(string Id, string Name)> Zones => DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)
        && !id.StartsWith("Etc/", StringComparison.Ordinal)).Select(id => (id, id.Replace('_', ' ')));

    public async Task<IActionResult> OnPostZoneAsync(CancellationToken ct)
    {
        if (!await Try(() => Mediator.Send(new ChangeZone(Guid.Parse(User.AccountId()!), Form["zone"]), ct)))
        {
            return Page();
        }

        Say(T["Ihre Zeitzone ist gespeichert.", "Your time zone is saved."]);
        return To("/admin/account");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Try(() => Mediator.Send(new ChangePassword(Guid.Parse(User.AccountId()!), Form.Typed("current") ?? "", Form.Typed("password") ?? ""), ct)))
        {
            return Page();
        }

        Say(T["Ihr Passwort ist geändert. Andere Sitzungen sind beendet.", "Your password is changed. Other sessions have ended."]);
        return To("/admin/account");
    }
}
