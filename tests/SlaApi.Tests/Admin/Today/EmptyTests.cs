using SlaApi.Http;

namespace SlaApi.Tests.Admin.Today;

public sealed class EmptyTests(TodayPages pages) : IClassFixture<TodayPages>
{
    [Fact]
    public async Task The_first_act_is_offered_to_who_may_do_it()
    {
        Assert.Contains("<a class=\"button primary\" href=\"/admin/agreements/new\">Vereinbarung entwerfen</a>",
            (await (await pages.Administrator()).Get("/admin")).Expect(200).Body, StringComparison.Ordinal);
        var viewer = (await (await pages.Person("viewer@example.com", Role.Viewer, "en")).Get("/admin")).Expect(200).Body;
        Assert.Contains("As soon as marketing and sales draft an agreement", viewer, StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/agreements/new", viewer, StringComparison.Ordinal);
    }
}
