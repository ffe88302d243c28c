using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SlaApi.Data;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Accounts;

/// <summary>ASP.NET Core Identity over our accounts: passwords of at least 12 characters; five wrong ones lock the account for 15 minutes.</summary>
internal static class AccountsSetup
{
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);
    public static readonly Fault InvalidEmail = new("/email", "Das ist keine E-Mail-Adresse.", "Not a valid e-mail address.");

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(o =>
        {
            o.Password = new PasswordOptions
            {
                RequiredLength = Passwords.MinLength, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
            };
            o.User.RequireUniqueEmail = true;
            o.User.AllowedUserNameCharacters = "";
            o.SignIn.RequireConfirmedAccount = true;
            o.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = Lockout };
            o.ClaimsIdentity.UserNameClaimType = "preferred_username"; // ClaimTypes.Name is the person's name
        }).AddUserStore<AccountStore>().AddClaimsPrincipalFactory<AccountClaims>().AddSignInManager();
        services.AddSingleton<SetUpToken>();
        services.AddScoped<IUserConfirmation<Account>, EnabledAccounts>();

        // Checked at every request: a disabled account is signed out at once.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero);
        services.AddHttpContextAccessor();
        services.AddAuthentication().AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(o =>
        {
            o.Cookie.Name = "__Host-slaapi";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.LoginPath = "/admin/sign-in";
            o.AccessDeniedPath = "/admin/no-access";
            o.ReturnUrlParameter = "returnUrl";
            o.ExpireTimeSpan = TimeSpan.FromHours(12);
        }));
    }

    /// <returns>How to sign in, or how to create the first account.</returns>
    public static async Task<string> PrepareAccounts(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new PrepareAccounts());
    }

    /// <summary>The faults that Identity finds in a new account or password.</summary>
    public static void OrRefuse(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new Http.Problems.InvalidRequest([.. result.Errors.Select(FaultOf).DistinctBy(f => f.Pointer)]);
        }
    }

    private static Fault FaultOf(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            new Fault("/email", "Für diese E-Mail-Adresse gibt es schon ein Konto.", "An account with this e-mail address already exists."),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
            InvalidEmail,
        nameof(IdentityErrorDescriber.PasswordTooShort) or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) =>
            Passwords.TooShort,
        nameof(IdentityErrorDescriber.PasswordMismatch) => new Fault("/current", "Das bisherige Passwort stimmt nicht.", "The current password is wrong."),
        _ => new Fault("", error.Description, error.Description),
    };

    /// <summary>The id of the account that is signed in.</summary>
    public static string? AccountId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);
}
