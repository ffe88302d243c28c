using Mapster;

namespace SlaApi.Messaging;

/// <summary>The mappings of all features: each registers those of its views beside them. Every member of a view needs a source.</summary>
internal static class Mapping
{
    public static TypeAdapterConfig Config { get; } = Create();

    private static TypeAdapterConfig Create()
    {
        var config = new TypeAdapterConfig { RequireDestinationMemberSource = true };
        config.Default.ShallowCopyForSameType(true);
        config.Scan(typeof(Mapping).Assembly);
        return config;
    }
}
