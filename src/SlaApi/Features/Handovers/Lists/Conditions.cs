using System.Linq.Expressions;
using SlaApi.Domain.Handovers;

namespace SlaApi.Features.Handovers;

/// <summary>Conditions of filters. A single value is compared directly, so that indexes apply.</summary>
internal static class Conditions
{
    /// <param name="handovers">What is filtered.</param>
    /// <param name="member">The member that is compared.</param>
    /// <param name="values">Any of these; null for no condition.</param>
    public static IQueryable<Handover> Among<T>(this IQueryable<Handover> handovers, Expression<Func<Handover, T>> member, IReadOnlyList<T>? values) =>
        values is null ? handovers : handovers.Where(member, IsAmong(member.Body, values));

    /// <summary>The same, where null among the values stands for handovers without a value; an empty text is none.</summary>
    public static IQueryable<Handover> AmongOrNone<T>(this IQueryable<Handover> handovers, Expression<Func<Handover, T>> member, IReadOnlyList<T>? values)
    {
        if (values is null || !values.Contains(default!))
        {
            return handovers.Among(member, values);
        }

        Expression none = Expression.Equal(member.Body, Expression.Constant(null, typeof(T)));
        none = typeof(T) == typeof(string) ? Expression.OrElse(none, Expression.Equal(member.Body, Expression.Constant(""))) : none;
        List<T> named = [.. values.Where(v => v is not null)];
        return handovers.Where(member, named.Count == 0 ? none : Expression.OrElse(none, IsAmong(member.Body, named)));
    }

    public static IQueryable<Handover> When(
        this IQueryable<Handover> handovers, bool? wanted, Expression<Func<Handover, bool>> condition, Expression<Func<Handover, bool>> otherwise) =>
        wanted switch { true => handovers.Where(condition), false => handovers.Where(otherwise), null => handovers };

    private static IQueryable<Handover> Where<T>(this IQueryable<Handover> handovers, Expression<Func<Handover, T>> member, Expression condition) =>
        handovers.Where(Expression.Lambda<Func<Handover, bool>>(condition, member.Parameters));

    private static Expression IsAmong<T>(Expression member, IReadOnlyList<T> values) => values is [var only]
        ? Expression.Equal(member, Parameter(only))
        : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(T)], Parameter<IEnumerable<T>>(values), member);

    /// <summary>A constant would be part of the query's text, and each value would be compiled anew.</summary>
    private static MemberExpression Parameter<T>(T value) => Expression.Property(Expression.Constant(new Holder<T>(value)), nameof(Holder<>.Value));

    private sealed record Holder<T>(T Value);
}
