using Mapster;
using SlaApi.Data;
using SlaApi.Data.Configurations;
using SlaApi.Domain.Agreements;

namespace SlaApi.Features.Audit;

internal sealed class AuditMapping : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<AuditEntry, AuditDetails>()
        .Map(view => view.Agreement, entry => entry.AgreementId)
        .Map(view => view.Changes, entry => Columns.Read<IReadOnlyList<TermsChange>>(entry.Changes));
}
