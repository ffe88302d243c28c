using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace SlaApi.Tests.Architecture;

/// <summary>The types a type uses: in its bases, members, signatures and bodies.</summary>
internal static class TypeUse
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Hand-written types: generated neither by the compiler nor by Razor.</summary>
    public static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes().Where(t =>
        !t.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && !t.Name.Contains('<', StringComparison.Ordinal) && !Outer(t).Name.Contains('<', StringComparison.Ordinal)
        && t.Namespace?.Contains("Migrations", StringComparison.Ordinal) == false && t.Namespace.StartsWith("SlaApi", StringComparison.Ordinal));

    /// <summary>The type that holds a nested one: lambdas and state machines are nested.</summary>
    public static Type Outer(Type type) => type.DeclaringType is { } outer ? Outer(outer) : type;

    public static ISet<Type> Of(Type type) => Spoken(type).SelectMany(Parts).ToHashSet();

    private static IEnumerable<Type> Spoken(Type type)
    {
        var methods = type.GetMembers(Own).OfType<MethodBase>().ToList();
        return
        [
            .. type.BaseType is { } parent ? [parent] : Array.Empty<Type>(), .. type.GetInterfaces(),
            .. type.GetFields(Own).Select(f => f.FieldType),
            .. type.GetProperties(Own).Select(p => p.PropertyType),
            .. methods.SelectMany(m => m.GetParameters().Select(p => p.ParameterType)),
            .. methods.OfType<MethodInfo>().Select(m => m.ReturnType),
            .. methods.SelectMany(Body),
        ];
    }

    /// <summary>Of <c>Task&lt;Page&lt;X&gt;[]&gt;</c> all of Task, Page and X.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    /// <summary>Every member and type used by the instructions of a method.</summary>
    private static IEnumerable<Type> Body(MethodBase method)
    {
        var body = method.GetMethodBody();
        if (body?.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        Type[] ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : [];
        Type[] ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (var at = 0; at < il.Length;)
        {
            var code = Codes[il[at] == 0xFE ? (short)(0xFE00 | il[at + 1]) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (var named in Named(method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod)))
                {
                    yield return named;
                }
            }

            at += Length(code.OperandType, il, at);
        }
    }

    private static IEnumerable<Type> Named(MemberInfo? member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments().Append(method.DeclaringType!),
        { DeclaringType: { } owner } => [owner],
        _ => [],
    };

    private static int Length(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
