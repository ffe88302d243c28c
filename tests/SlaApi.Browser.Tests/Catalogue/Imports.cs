using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SlaApi.Browser.Tests.Browsing;
using SlaApi.Domain.Handovers;
using SlaApi.Features.Handovers.Import;

namespace SlaApi.Browser.Tests.Catalogue;

/// <summary>The pages that lead from a file to leads. Trial runs alone: the other pages of the site stay as they are.</summary>
internal static class Imports
{
    private const string Root = "/admin/agreements/schweiz";

    /// <summary>Names of columns that are in neither language; the last row is refused.</summary>
    private static readonly byte[] File =
        "vid,addtime,dealstage,leadsource\nK-1,2026-11-02 09:00,sql,Messe\nK-2,2026-11-03,sql,Webinar\nK-3,x,sql,Messe\n"u8.ToArray();

    private static readonly Dictionary<string, string> Columns = new() { ["externalId"] = "vid", ["handedOverAt"] = "addtime", ["stage"] = "dealstage" };

    public static IEnumerable<Visit> All() =>
    [
        new("connect", "filled", Root + "/connect") { By = Person.Marketing },
        new("connect", "reading", Root + "/connect") { By = Person.Administrator },
        new("import", "empty", Root + "/import") { By = Person.Marketing },
        new("import", "error", Root + "/import") { By = Person.Marketing, Sent = new Dictionary<string, string>(), Status = 400 },
        new("import-map", "filled", "") { By = Person.Marketing, Find = Map },
        new("import-map", "error", "")
        {
            By = Person.Marketing, Find = Map, Sent = new Dictionary<string, string> { ["zone"] = "Mars/Base" }, Status = 400,
        },
        new("import-result", "trial", "") { By = Person.Marketing, Find = site => Trial(site, again: true) },
        new("import-result", "reading", "") { By = Person.Administrator, Find = site => Trial(site, again: false) },
    ];

    private static async Task<string> Map(Site site)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        return $"{Root}/import/{await Keep(scope.ServiceProvider.GetRequiredService<IMediator>())}";
    }

    /// <param name="again">With the kept file, from which the import itself can be started.</param>
    private static async Task<string> Trial(Site site, bool again)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var upload = await Keep(mediator);
        var trial = await mediator.Send(new StartImport(upload) { Columns = Columns, DryRun = true });
        for (var i = 0; i < 300 && trial.Status is ImportStatus.Queued or ImportStatus.Running; i++)
        {
            await Task.Delay(100);
            trial = await mediator.Send(new GetImport(trial.Id));
        }

        return $"{Root}/imports/{trial.Id}{(again ? "?upload=" + upload : "")}";
    }

    private static async Task<Guid> Keep(IMediator mediator)
    {
        using var body = new MemoryStream(File);
        return await mediator.Send(new KeepUpload("schweiz", ImportKind.Handovers, "leads.csv", body));
    }
}
