using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Testing.House;

/// <summary>The asynchronous members of an assembly, private ones too.</summary>
public static class AsyncMembers
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static MethodInfo[] Of(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(static type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(static type => type.GetMethods(Declared))
            .Where(static method => !method.IsSpecialName && !method.Name.StartsWith('<'))
            .Where(static method => IsAsynchronous(method.ReturnType)),
    ];

    /// <summary>Its last parameter is a token, or it takes a request alone, which has one.</summary>
    public static bool CanBeCancelled(MethodInfo method) => method.GetParameters() switch
    {
        [{ } only] when only.ParameterType == typeof(HttpContext) => true,
        [.., { } last] => last.ParameterType == typeof(CancellationToken),
        [] => false,
    };

    private static bool IsAsynchronous(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is { } kind
            && (kind == typeof(ValueTask<>) || kind == typeof(IAsyncEnumerable<>)));
}
