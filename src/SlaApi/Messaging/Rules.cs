using System.Linq.Expressions;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Results;
using FluentValidation.Validators;

namespace SlaApi.Messaging;

/// <summary>Shared rules of validators.</summary>
internal static class Rules
{
    /// <summary>Faults name members as JSON does.</summary>
    public static void NameMembersLikeJson()
    {
        ValidatorOptions.Global.PropertyNameResolver = (_, member, expression) =>
            expression is not null && PropertyChain.FromExpression(expression).ToString() is { Length: > 0 } chain
                ? string.Join('.', chain.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName))
                : member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member.Name);
        ValidatorOptions.Global.DisplayNameResolver = ValidatorOptions.Global.PropertyNameResolver;
    }

    /// <summary>The last day of a period is not before its first; either may be missing.</summary>
    public static void NotBefore<T>(this IRuleBuilder<T, LocalDate?> rule, Expression<Func<T, LocalDate?>> from)
    {
        var (first, name) = (from.Compile(), JsonNamingPolicy.CamelCase.ConvertName(((MemberExpression)from.Body).Member.Name));
        rule.Custom((to, context) =>
        {
            if (to < first(context.InstanceToValidate))
            {
                var fault = new Fault("/" + context.PropertyPath, $"Liegt vor {name}.", $"Lies before {name}.");
                context.AddFailure(new ValidationFailure(context.PropertyPath, fault.Detail.En) { CustomState = fault });
            }
        });
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

    /// <summary>At most so many characters, as people count them: an emoji is one.</summary>
    public static IRuleBuilderOptions<T, string?> MaximumCharacters<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.SetValidator(new CharactersValidator<T>(max));

    private sealed class CharactersValidator<T>(int max) : MaximumLengthValidator<T>(max)
    {
        public override bool IsValid(ValidationContext<T> context, string? value) => !Texts.IsTooLong(value, Max) || base.IsValid(context, value);
    }
}
