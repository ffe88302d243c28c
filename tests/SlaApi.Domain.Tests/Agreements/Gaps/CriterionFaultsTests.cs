using SlaApi.Domain.Agreements;
using static SlaApi.Domain.Tests.Agreements.SampleTerms;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class CriterionFaultsTests
{
    private static readonly Criterion Good = Compare("score", CriterionOp.Gte, 50);

    public static TheoryData<Criterion> Sound => new()
    {
        Good,
        Compare("handedOverAt", CriterionOp.Lt, "2026-01-01T00:00:00+01:00"),
        Compare("attributes.tags", CriterionOp.Contains, 7),
        Compare("segment", CriterionOp.Lt, "b"),
        Compare("source", CriterionOp.Eq, "web"),
        Compare("attributes.optIn", CriterionOp.Eq, true),
        Compare("attributes.country", CriterionOp.In, new[] { "CH", "DE" }),
        Compare("score", CriterionOp.NotIn, new[] { 1, 2.5 }),
        Compare("lead.company", CriterionOp.Exists, null),
        Compare("lead.company", CriterionOp.Exists, false),
        Compare("note", CriterionOp.Contains, "Messe"),
        new Criterion { Field = "url", Op = CriterionOp.Exists },
        new Criterion { Any = [Good, new() { All = [Good, Good] }] },
        Nested(5),
    };

    public static TheoryData<string, Criterion> Unsound => new()
    {
        { "", new Criterion() },
        { "", new Criterion { All = [Good], Any = [Good] } },
        { "", new Criterion { All = [Good], Field = "score" } },
        { "/all", new Criterion { All = [] } },
        { "/any/1", new Criterion { Any = [Good, null!] } },
        { "/any/1/all/0/field", new Criterion { Any = [Good, new() { All = [Compare("shoeSize", CriterionOp.Eq, 1)] }] } },
        { "/all/0/all/0/all/0/all/0/all/0", Nested(6) },
        { "/field", Compare(null, CriterionOp.Eq, 1) },
        { "/field", Compare("attributes.", CriterionOp.Eq, 1) },
        { "/field", Compare("Score", CriterionOp.Eq, 1) },
        { "/op", Compare("score", null, 1) },
        { "/value", Compare("score", CriterionOp.Gte, "50") },
        { "/value", Compare("score", CriterionOp.Eq, null) },
        { "/value", Compare("score", CriterionOp.Contains, 5) },
        { "/value", Compare("score", CriterionOp.Lt, 1e300) },
        { "/value", Compare("handedOverAt", CriterionOp.Gte, "2026-01-01") },
        { "/value", Compare("createdAt", CriterionOp.Gte, 2026) },
        { "/value", Compare("source", CriterionOp.Gt, true) },
        { "/value", Compare("source", CriterionOp.Eq, new[] { "web" }) },
        { "/value", Compare("source", CriterionOp.In, "web") },
        { "/value", Compare("source", CriterionOp.In, Array.Empty<string>()) },
        { "/value", Compare("source", CriterionOp.In, Enumerable.Range(0, 1001)) },
        { "/value/1", Compare("source", CriterionOp.NotIn, new object?[] { "web", null }) },
        { "/value", Compare("url", CriterionOp.Exists, "yes") },
        { "/value", Compare("note", CriterionOp.Contains, 7) },
        { "/value", Compare("source", CriterionOp.Eq, new string('a', 1001)) },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_valid_condition_has_none(Criterion criterion) => Assert.Empty(Of(criterion));

    [Theory]
    [MemberData(nameof(Unsound))]
    public void An_invalid_criterion_is_reported_with_its_pointer(string pointer, Criterion criterion) =>
        Assert.Equal([$"/scope/criterion{pointer}"], Of(criterion).Select(f => f.Pointer));

    private static IReadOnlyList<Fault> Of(Criterion criterion) => TermsFaults.Of(new Terms { Scope = new() { Criterion = criterion } });

    private static Criterion Nested(int levels) => levels == 1 ? Good : new() { All = [Nested(levels - 1)] };
}
