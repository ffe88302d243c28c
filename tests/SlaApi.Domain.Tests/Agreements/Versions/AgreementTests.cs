using SlaApi.Domain.Agreements;
using static SlaApi.Domain.Tests.Agreements.Signing;

namespace SlaApi.Domain.Tests.Agreements;

public sealed class AgreementTests
{
    private static readonly Instant Now = Day(2026, 3, 10);

    [Fact]
    public void A_new_agreement_has_version_1_as_a_draft()
    {
        var agreement = Create(new Terms(), Now);

        Assert.Equal((1, VersionStatus.Draft), (agreement.Latest!.Number, agreement.Latest.StatusAt(Now)));
        Assert.Null(agreement.InForceAt(Now));
        Assert.Null(agreement.Latest.InForceUntilAt(Now));
    }

    [Fact]
    public void A_version_goes_from_draft_over_both_signatures_into_force()
    {
        var agreement = Create(Year(2026), Now);
        var version = agreement.Latest!;

        agreement.Submit(1, Now);
        Assert.Equal(VersionStatus.AwaitingSignatures, version.StatusAt(Now));
        agreement.Sign(1, Party.Sales, "Leitung Sales", null, Now);
        Assert.Equal(VersionStatus.AwaitingSignatures, version.StatusAt(Now));
        agreement.Sign(1, Party.Marketing, "Leitung Marketing", new LocalDate(2026, 3, 1), Now);

        Assert.Equal(VersionStatus.Active, version.StatusAt(Now));
        Assert.Equal([Party.Sales, Party.Marketing], version.Signatures.Select(s => s.Party));
        Assert.Equal([new LocalDate(2026, 3, 10), new LocalDate(2026, 3, 1)], version.Signatures.Select(s => s.SignedOn));
        Assert.Same(version, agreement.InForceAt(Now));
    }

    [Fact]
    public void Submitting_reports_every_gap_below_terms_and_changes_nothing()
    {
        var agreement = Create(Year(2026) with { Introduction = null, Metrics = [] }, Now);

        var refusal = Assert.Throws<Refusal>(() => agreement.Submit(1, Now));

        Assert.Equal("terms-incomplete", refusal.Code);
        Assert.Equal(["/terms/introduction", "/terms/metrics"], refusal.Faults.Select(f => f.Pointer));
        Assert.Equal(VersionStatus.Draft, agreement.Latest!.StatusAt(Now));
    }

    [Fact]
    public void A_required_legal_review_cannot_be_submitted_yet()
    {
        var agreement = Create(Year(2026) with { LegalReview = new() { Required = true, Reviewer = SampleTerms.Person("legal") } }, Now);

        Refused("terms-incomplete", () => agreement.Submit(1, Now));

        Assert.Equal(VersionStatus.Draft, agreement.Latest!.StatusAt(Now));
    }

    [Fact]
    public void Withdrawing_takes_back_the_first_signature()
    {
        var agreement = Create(Year(2026), Now);
        agreement.Submit(1, Now);
        agreement.Sign(1, Party.Sales, "Leitung Sales", null, Now);

        agreement.Withdraw(1, Now);

        Assert.Empty(agreement.Latest!.Signatures);
        Assert.Equal(VersionStatus.Draft, agreement.Latest.StatusAt(Now));
    }

    [Fact]
    public void What_the_state_does_not_allow_is_refused_with_its_code()
    {
        var agreement = Create(Year(2026), Now);

        Refused("version-not-submitted", () => agreement.Withdraw(1, Now));
        Refused("version-not-awaiting-signatures", () => agreement.Sign(1, Party.Sales, "Leitung Sales", null, Now));
        agreement.Submit(1, Now);
        Refused("version-not-draft", () => agreement.Submit(1, Now));
        Refused("version-not-draft", () => agreement.ReplaceTerms(1, new Terms(), Now));
        Refused("version-not-draft", () => agreement.Delete(1, Now));
        agreement.Sign(1, Party.Sales, "Leitung Sales", null, Now);
        Refused("already-signed", () => agreement.Sign(1, Party.Sales, "Leitung Sales", null, Now));
        agreement.Sign(1, Party.Marketing, "Leitung Marketing", null, Now);
        Refused("already-signed", () => agreement.Sign(1, Party.Marketing, "Leitung Marketing", null, Now));
        Refused("version-not-submitted", () => agreement.Withdraw(1, Now));
        Refused("version-not-draft", () => agreement.ReplaceTerms(1, new Terms(), Now));
    }

    [Fact]
    public void With_an_account_only_the_representative_of_the_party_and_the_deputy_sign()
    {
        var agreement = Create(Year(2026), Now);
        agreement.Submit(1, Now);

        foreach (var stranger in new[] { "marketing-lead@example.com", "management@example.com", "", null })
        {
            Refused("not-a-signatory", () => agreement.Sign(1, Party.Sales, "N", null, Now, new Signer.Account(stranger)));
        }

        agreement.Sign(1, Party.Sales, "N", null, Now, new Signer.Account("SALES-lead@Example.com"));
        agreement.Sign(1, Party.Marketing, "N", null, Now, new Signer.Account("marketing-deputy@example.com"));
        Assert.Equal(["SALES-lead@Example.com", "marketing-deputy@example.com"], agreement.Latest!.Signatures.Select(s => s.Account));
    }

    [Fact]
    public void The_signatories_of_a_party_are_those_the_terms_name()
    {
        Assert.Equal(["sales-lead@example.com", "sales-deputy@example.com"], Year(2026).Signatories(Party.Sales).Select(s => s.Email));
        Assert.Equal(["marketing-deputy@example.com"], (Year(2026) with { Parties = null }).Signatories(Party.Marketing).Select(s => s.Email));
        Assert.Empty(new Terms().Signatories(Party.Sales));
    }

    [Fact]
    public void One_unsigned_version_at_a_time()
    {
        var agreement = Create(Year(2026), Now);
        Refused("draft-exists", () => agreement.Draft(new Terms(), Now));
        agreement.Submit(1, Now);
        Refused("draft-exists", () => agreement.Draft(new Terms(), Now));
        Sign(agreement, 1, Now);

        Assert.Equal(2, agreement.Draft(Year(2027), Now).Number);
    }

    [Fact]
    public void After_the_draft_is_deleted_another_gets_the_next_number()
    {
        var agreement = Create(Year(2026), Now);

        agreement.Delete(1, Now);

        Assert.Null(agreement.Latest);
        Assert.Throws<NotFound>(() => agreement.Version(1));
        Assert.Equal(2, agreement.Draft(Year(2026), Now).Number);
    }

    [Fact]
    public void An_unknown_version_is_not_found()
    {
        var agreement = Create(Year(2026), Now);

        Assert.Throws<NotFound>(() => agreement.Submit(2, Now));
        Assert.Throws<NotFound>(() => agreement.Sign(2, Party.Sales, "Leitung Sales", null, Now));
        Assert.Throws<NotFound>(() => agreement.Withdraw(0, Now));
    }
}
