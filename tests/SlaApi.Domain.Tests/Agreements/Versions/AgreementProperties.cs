using FsCheck;
using FsCheck.Fluent;
using SlaApi.Domain.Agreements;

namespace SlaApi.Domain.Tests.Agreements;

/// <summary>After any operations in any order, the versions of an agreement never overlap, and what was in force is unchanged.</summary>
public sealed class AgreementProperties
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    public enum Verb { Draft, Replace, Submit, Withdraw, Delete, SignMarketing, SignSales, Wait }

    /// <param name="Number">The version it applies to; often one that does not exist.</param>
    /// <param name="Begin">Days from today to the begin of the term.</param>
    /// <param name="Days">Length of the term, or of the wait.</param>
    public sealed record Step(Verb Verb, int Number, int Begin, int Days, bool Ends);

    [Fact]
    public void At_most_one_version_is_in_force_and_the_past_stays_as_it_was() =>
        Prop.ForAll(Steps.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static Gen<Step[]> Steps =>
        from length in Gen.Choose(1, 60)
        from steps in Gen.ArrayOf(OneStep, length)
        select steps;

    // Mostly in the usual order, so that many versions are signed.
    private static Gen<Step> OneStep =>
        from verb in Gen.Frequency(
            (6, Gen.Constant(Verb.Draft)), (1, Gen.Constant(Verb.Replace)), (6, Gen.Constant(Verb.Submit)), (1, Gen.Constant(Verb.Withdraw)),
            (1, Gen.Constant(Verb.Delete)), (6, Gen.Constant(Verb.SignMarketing)), (6, Gen.Constant(Verb.SignSales)), (2, Gen.Constant(Verb.Wait)))
        from number in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Choose(1, 6)))
        from begin in Gen.Frequency((1, Gen.Choose(-2, 2)), (2, Gen.Choose(-300, 300)))
        from days in Gen.Choose(0, 200)
        from ends in Gen.Elements(true, false)
        select new Step(verb, number, begin, days, ends);

    private static bool Holds(Step[] steps)
    {
        var today = Start;
        var agreement = Signing.Create(SampleTerms.Complete(Start, Start.PlusDays(100)), Signing.Noon(today));
        foreach (var step in steps)
        {
            var before = InForce(agreement);
            try
            {
                today = Take(agreement, step, today);
            }
            catch (Exception e) when (e is Refusal or NotFound)
            {
                // Refused: nothing may have changed, which the next comparison checks, too.
            }

            var after = InForce(agreement);
            if (!NoneContend(agreement, after) || !PastStays(before, after, today))
            {
                return false;
            }
        }

        return agreement.Versions.Count(v => !v.IsSigned) <= 1;
    }

    private static LocalDate Take(Agreement agreement, Step step, LocalDate today)
    {
        var now = Signing.Noon(today);
        var number = step.Number == 0 ? agreement.Latest?.Number ?? 1 : step.Number;
        var terms = SampleTerms.Complete(today.PlusDays(step.Begin), today.PlusDays(step.Begin + step.Days));
        terms = step.Ends ? terms.Ending() : terms;
        switch (step.Verb)
        {
            case Verb.Draft: agreement.Draft(terms, now); break;
            case Verb.Replace: agreement.ReplaceTerms(number, terms, now); break;
            case Verb.Submit: agreement.Submit(number, now); break;
            case Verb.Withdraw: agreement.Withdraw(number, now); break;
            case Verb.Delete: agreement.Delete(number, now); break;
            case Verb.SignMarketing: agreement.Sign(number, Party.Marketing, "Leitung Marketing", null, now); break;
            case Verb.SignSales: agreement.Sign(number, Party.Sales, "Leitung Sales", null, now); break;
            case Verb.Wait: return today.PlusDays(step.Days / 10);
        }

        return today;
    }

    private static List<(int Version, LocalDate First, LocalDate Last)> InForce(Agreement agreement) =>
    [
        .. agreement.Versions.Where(v => v.IsSigned).Select(v => (v.Number, First: v.FirstDay, Last: v.LastDay ?? LocalDate.MaxIsoValue))
            .Where(v => v.First <= v.Last).OrderBy(v => v.First),
    ];

    private static bool NoneContend(Agreement agreement, List<(int Version, LocalDate First, LocalDate Last)> inForce) =>
        inForce.Zip(inForce.Skip(1)).All(pair => pair.First.Last < pair.Second.First)
        && inForce.All(v => agreement.InForceOn(v.First)?.Number == v.Version && agreement.InForceAt(Signing.Noon(v.First))?.Number == v.Version);

    private static bool PastStays(
        List<(int Version, LocalDate First, LocalDate Last)> before, List<(int Version, LocalDate First, LocalDate Last)> after, LocalDate today) =>
        before.Where(v => v.First <= today).All(was => after.Exists(
            v => v.Version == was.Version && v.First == was.First && LocalDate.Min(v.Last, today) == LocalDate.Min(was.Last, today)));
}
