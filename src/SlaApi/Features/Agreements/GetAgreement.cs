using Mapster;
using SlaApi.Data;
using SlaApi.Messaging;

namespace SlaApi.Features.Agreements;

/// <summary>Reads one agreement with the state of its versions.</summary>
public sealed record GetAgreement(string Agreement) : IRequest<AgreementDetails>;

internal sealed class GetAgreementHandler(SlaDbContext db, IClock clock) : IRequestHandler<GetAgreement, AgreementDetails>
{
    public async Task<AgreementDetails> Handle(GetAgreement request, CancellationToken ct) =>
        new AgreementAt(await db.Agreements.Require(request.Agreement, ct), clock.GetCurrentInstant()).Adapt<AgreementDetails>(Mapping.Config);
}
