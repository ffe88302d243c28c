using System.Reflection;
using SlaApi.Domain;
using SlaApi.Identity;

namespace SlaApi.Tests.Architecture;

/// <summary>Allowed dependencies: only Identity uses token packages, no feature uses another, Admin and Jobs never use the database.</summary>
public sealed class DirectionTests
{
    private static readonly Assembly App = typeof(Program).Assembly;
    private static readonly Assembly Domain = typeof(Refusal).Assembly;
    private static readonly Assembly Authority = typeof(TokenClaims).Assembly;

    /// <summary>Classes that are not sealed, each with the reason.</summary>
    private static readonly Dictionary<string, string> Inherited = new()
    {
        ["Program"] = "the tests' factory derives the app from it",
    };

    /// <summary>Names that end in an avoided word, each with the reason.</summary>
    private static readonly Dictionary<string, string> Named = new()
    {
        ["Query"] = "the query string of a request, not a message",
        ["StrictQuery"] = "the query string of a request, not a message",
        ["ListRequest"] = "the members of all messages that list something",
        ["InvalidRequest"] = "the problem of an invalid HTTP request",
        ["TokenRequest"] = "the token request of RFC 6749",
    };

    private static readonly string[] Avoided =
        ["Command", "Query", "Dto", "Request", "Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Base", "Common"];

    [Fact]
    public void The_domain_references_only_NodaTime_and_the_runtime() =>
        Assert.Equal([], Domain.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n != "NodaTime" && !n.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Only_Identity_references_the_packages_of_tokens()
    {
        string[] tokens = ["Microsoft.IdentityModel", "System.IdentityModel", "Microsoft.AspNetCore.Authentication.JwtBearer"];
        Assert.Equal([], new[] { App, Domain }.SelectMany(a => a.GetReferencedAssemblies()).Select(a => a.Name!)
            .Where(n => tokens.Any(t => n.StartsWith(t, StringComparison.Ordinal))));
        Assert.Equal([], Authority.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("SlaApi", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_feature_uses_no_type_of_another_feature() => Assert.Equal([], Uses("SlaApi.Features", (user, used) =>
        In(used, "SlaApi.Features") && Segment(used) != Segment(user)));

    [Fact]
    public void Admin_and_jobs_never_touch_the_database() => Assert.Equal([], Uses("SlaApi.Admin", TouchesData).Concat(Uses("SlaApi.Jobs", TouchesData)));

    [Fact]
    public void The_reading_of_types_sees_bodies_lambdas_and_asynchronous_methods()
    {
        Assert.Contains(typeof(Uri), TypeUse.Of(typeof(SlaApi.Http.OpenApi.Security)));
        Assert.Contains(
            Uses("SlaApi.Features", TouchesData),
            use => use.StartsWith("SlaApi.Features.Agreements.Versions.SignVersionHandler uses SlaApi.Data.", StringComparison.Ordinal));
        Assert.Contains(
            Uses("SlaApi.Http.OpenApi", (_, used) => used.Name == "ProblemTable"),
            use => use.StartsWith("SlaApi.Http.OpenApi.Meanings", StringComparison.Ordinal));
    }

    [Fact]
    public void Messaging_uses_no_feature() => Assert.Equal([], UsesOf("SlaApi.Messaging", "SlaApi.Features", "SlaApi.Admin", "SlaApi.Jobs"));

    [Fact]
    public void Data_uses_none_of_its_users() =>
        Assert.Equal([], UsesOf("SlaApi.Data", "SlaApi.Http", "SlaApi.Messaging", "SlaApi.Features", "SlaApi.Admin", "SlaApi.Jobs"));

    [Theory]
    [InlineData("SlaApi.Authorization")]
    [InlineData("SlaApi.Json")]
    public void Authorization_and_Json_use_no_other_part(string name) =>
        Assert.Equal([], UsesOf(name, "SlaApi.Http", "SlaApi.Messaging", "SlaApi.Data", "SlaApi.Features", "SlaApi.Admin", "SlaApi.Jobs"));

    [Fact]
    public void Classes_are_sealed_abstract_or_static() => Assert.Equal([], Written()
        .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !Inherited.ContainsKey(t.Name) && !All().Any(d => d.BaseType == t))
        .Select(t => t.FullName));

    [Fact]
    public void Type_names_have_no_generic_suffix() => Assert.Equal([], Written()
        .Select(t => t.Name.Split('`')[0]).Where(n => Avoided.Any(a => n.EndsWith(a, StringComparison.Ordinal)) && !Named.ContainsKey(n)));

    private static bool TouchesData(Type user, Type used) => In(used, "SlaApi.Data") || In(used, "Microsoft.EntityFrameworkCore");

    private static IEnumerable<string> UsesOf(string name, params string[] forbidden) => Uses(name, (_, used) => forbidden.Any(f => In(used, f)));

    private static bool In(Type type, string name) => type.Namespace == name || type.Namespace?.StartsWith(name + ".", StringComparison.Ordinal) == true;

    /// <summary><c>Agreements</c> of <c>SlaApi.Features.Agreements</c>.</summary>
    private static string Segment(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(2) ?? "";

    private static IEnumerable<string> Uses(string name, Func<Type, Type, bool> wrong) =>
        App.GetTypes().Where(t => In(t, name))
            .SelectMany(user => TypeUse.Of(user).Where(used => wrong(user, used)), (user, used) => $"{TypeUse.Outer(user).FullName} uses {used.FullName}")
            .Distinct();

    private static IEnumerable<Type> All() => new[] { App, Domain, Authority }.SelectMany(a => a.GetTypes());

    private static IEnumerable<Type> Written() => new[] { App, Domain, Authority }.SelectMany(TypeUse.Written);
}
