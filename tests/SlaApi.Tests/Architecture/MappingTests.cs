using Mapster;
using SlaApi.Messaging;

namespace SlaApi.Tests.Architecture;

public sealed class MappingTests
{
    [Fact]
    public void Every_member_of_a_view_has_a_source()
    {
        var config = new TypeAdapterConfig { RequireDestinationMemberSource = true };
        config.Scan(typeof(Mapping).Assembly);
        config.Compile();
        Assert.True(Mapping.Config.RequireDestinationMemberSource);
        Mapping.Config.Compile();
    }
}
