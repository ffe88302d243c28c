using FluentValidation;

namespace SlaApi.Messaging;

/// <summary>Registers MediatR 5, its behaviours from the outside in, and every handler and validator of this assembly.</summary>
internal static class Mediation
{
    private static readonly Type[] Found = [typeof(IRequestHandler<,>), typeof(IValidator<>)];

    public static void AddMediation(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(WriteBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(PreconditionBehavior<,>));

        var concrete = typeof(Mediation).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false });
        foreach (var type in concrete)
        {
            foreach (var face in type.GetInterfaces().Where(i => i.IsGenericType && Found.Contains(i.GetGenericTypeDefinition())))
            {
                services.AddTransient(face, type);
            }
        }
    }
}
