using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;

namespace SlaApi.Messaging;

/// <summary>Shared rules of validators.</summary>
internal static class Rules
{
    /// <summary>Faults name members as JSON does.</summary>
    public static void NameMembersLikeJson()
    {
        ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member.Name);
        ValidatorOptions.Global.DisplayNameResolver = ValidatorOptions.Global.PropertyNameResolver;
    }

    /// <summary>Reports the faults that the domain finds, each with its own pointer.</summary>
    public static void Faults<T, TProperty>(this IRuleBuilder<T, TProperty> rule, Func<TProperty, IEnumerable<Fault>> faults) =>
        rule.Custom((value, context) =>
        {
            foreach (var fault in faults(value))
            {
                context.AddFailure(new ValidationFailure(fault.Pointer, fault.Detail.En) { CustomState = fault });
            }
        });
}
