using FluentValidation;
using SlaApi.Authorization;

namespace SlaApi.Messaging;

/// <summary>Registers MediatR 5, its behaviours from the outside in, and every handler and validator of this assembly.</summary>
internal static class Mediation
{
    public static void AddMediation(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddHttpContextAccessor().AddScoped<Actors>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ScopeBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(WriteBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(PreconditionBehavior<,>));

        var concrete = typeof(Mediation).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false });
        foreach (var type in concrete)
        {
            foreach (var face in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                if (face.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
                {
                    services.AddTransient(face, type);
                }
                else if (face.GetGenericTypeDefinition() == typeof(IValidator<>))
                {
                    // A validator compiles its rules in its constructor and has no state.
                    services.AddSingleton(face, type);
                }
            }
        }
    }
}
