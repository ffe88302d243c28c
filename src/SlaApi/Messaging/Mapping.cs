using Mapster;

namespace SlaApi.Messaging;

/// <summary>How entities become views: every <see cref="IRegister"/> of this assembly, read once; a member of a view without a source is an error.</summary>
internal static class Mapping
{
    public static TypeAdapterConfig Config { get; } = Scan();

    private static TypeAdapterConfig Scan()
    {
        var config = new TypeAdapterConfig { RequireDestinationMemberSource = true };
        config.Default.ShallowCopyForSameType(true);
        config.Scan(typeof(Mapping).Assembly);
        return config;
    }
}
