using Mapster;
using SlaApi.Data.Configurations;

namespace SlaApi.Features.Accounts;

internal sealed class AccountsMapping : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<Account, AccountDetails>();
}
