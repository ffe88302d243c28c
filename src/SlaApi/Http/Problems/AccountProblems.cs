using static SlaApi.Http.Problems.ProblemTable.Entry;

namespace SlaApi.Http.Problems;

/// <summary>Problems of the accounts of the admin.</summary>
internal static class AccountProblems
{
    public static IReadOnlyList<ProblemTable.Entry> All { get; } =
    [
        Of("sign-in-failed", 400, "Anmeldung fehlgeschlagen", "Sign-in failed",
            "E-Mail-Adresse und Passwort gehören nicht zusammen, oder das Konto ist gesperrt.",
            "E-mail address and password do not match, or the account is disabled.",
            "Prüfen Sie E-Mail-Adresse und Passwort.", "Check the e-mail address and the password.",
            ["POST /admin/sign-in", "(marketing@exmaple.com)"],
            ["POST /admin/sign-in", "(marketing@example.com)"]),
        Of("already-set-up", 409, "Bereits eingerichtet", "Already set up",
            "Das erste Konto gibt es schon; der Link aus dem ersten Start gilt nicht mehr.",
            "The first account exists; the link of the first start is no longer valid.",
            "Melden Sie sich an.", "Sign in.",
            ["GET /admin/set-up?token=…"],
            ["GET /admin/sign-in"]),
        Of("invalid-set-up-token", 403, "Link ungültig", "Invalid link",
            "Der Link ist älter als 24 Stunden oder unvollständig.", "The link is older than 24 hours, or incomplete.",
            "Starten Sie das Programm neu, es druckt einen neuen Link.", "Restart the application; it prints a new link.",
            ["GET /admin/set-up"],
            ["GET /admin/set-up?token=CfDJ8…"]),
        Of("own-account", 409, "Eigenes Konto", "Own account",
            "Niemand ändert die eigene Rolle oder sperrt das eigene Konto.", "Nobody changes their own role or disables their own account.",
            "Bitten Sie eine andere Administratorin oder einen anderen Administrator.", "Ask another administrator.",
            ["POST /admin/accounts/01a1ffc1-cca0-7000-b0b8-045c26f9f678", "(= /admin/account)"],
            ["GET /admin/account"]),
        Of("locked-out", 429, "Zu viele Versuche", "Locked out",
            "Zu oft wurde ein falsches Passwort eingegeben.", "A wrong password was entered too often.",
            "Versuchen Sie es in einer Viertelstunde wieder.", "Try again in 15 minutes.",
            ["POST /admin/sign-in", "(× 6)"],
            ["(15 min)", "POST /admin/sign-in"]),
    ];
}
