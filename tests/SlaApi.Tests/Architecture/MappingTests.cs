using SlaApi.Messaging;

namespace SlaApi.Tests.Architecture;

public sealed class MappingTests
{
    [Fact]
    public void Every_member_of_every_view_has_a_source()
    {
        Assert.True(Mapping.Config.RequireDestinationMemberSource);
        Assert.NotEmpty(Mapping.Config.RuleMap);
        Mapping.Config.Compile();
    }
}
