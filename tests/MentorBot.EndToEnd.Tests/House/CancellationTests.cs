using System.Reflection;
using System.Runtime.CompilerServices;

namespace MentorBot.EndToEnd.Tests.House;

public sealed class CancellationTests
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    // DisposeAsync has no token to pass on.
    private static readonly string[] PartsOfDisposing = ["MentorBot.Storage.Sqlite.GroupWriter.EndAsync"];

    [Fact]
    public void Every_async_member_that_others_call_ends_with_a_CancellationToken()
    {
        List<MethodInfo> members =
            [.. ProjectFile.Program.SelectMany(project => Members(Assembly.Load(project.Assembly)))];
        Assert.True(members.Count > 50, $"Only {members.Count} async members were found.");
        string[] without =
        [
            .. members.Where(member => !EndsWithToken(member))
                .Select(member => $"{member.DeclaringType}.{member.Name}"),
        ];
        Assert.True(without.Length == 0, string.Join('\n', without));
    }

    [Fact]
    public void One_without_it_would_be_found() =>
        Assert.Equal(
            nameof(Sample.WithoutAsync), Assert.Single(Members(typeof(Sample)), member => !EndsWithToken(member)).Name);

    private static IEnumerable<MethodInfo> Members(Assembly assembly) =>
        assembly.GetTypes().Where(type => !IsGenerated(type)).SelectMany(Members);

    private static IEnumerable<MethodInfo> Members(Type type) => type.GetMethods(Declared).Where(member =>
        IsAsync(member.ReturnType) && !member.IsPrivate && !IsGenerated(member)
            && !typeof(Delegate).IsAssignableFrom(type)
        && !IsPromisedElsewhere(member) && !TakesItsTurnsToken(member));

    private static bool EndsWithToken(MethodInfo member) =>
        member.GetParameters() is [.., { ParameterType: { } last }] && last == typeof(CancellationToken);

    private static bool IsAsync(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is { } kind
            && (kind == typeof(ValueTask<>) || kind == typeof(IAsyncEnumerable<>)));

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && IsGenerated(outer));

    // What the platform defines, and the dialogs with what replays them: what reads like a conversation is
    // replayed as a whole.
    private static bool IsPromisedElsewhere(MethodInfo member)
    {
        Type type = member.DeclaringType!;
        if (IsOfDialogs(type) || PartsOfDisposing.Contains($"{type.FullName}.{member.Name}")) return true;
        return !type.IsInterface && type.GetInterfaces()
            .Where(one => IsForeign(one) || IsOfDialogs(one))
            .SelectMany(one => type.GetInterfaceMap(one).TargetMethods)
            .Contains(member);
    }

    private static bool IsOfDialogs(Type type) =>
        type.Namespace is "MentorBot.Conversation.Dialogs" || type.Name is "ActiveDialog" or "DialogInput";

    private static bool IsForeign(Type type) =>
        type.Assembly.GetName().Name is not { } name || !name.StartsWith("MentorBot", StringComparison.Ordinal);

    private static bool TakesItsTurnsToken(MethodInfo member) =>
        member.GetParameters() is [{ ParameterType.FullName: "Microsoft.AspNetCore.Http.HttpContext" }, ..]
        || member.GetParameters() is [{ ParameterType.Name: "IDialogContext" }, ..]; // Its turn is cancelled.

    private sealed class Sample
    {
        public static Task WithAsync(CancellationToken cancellationToken) => Task.FromCanceled(cancellationToken);

        public static Task WithoutAsync() => Task.CompletedTask;
    }
}
