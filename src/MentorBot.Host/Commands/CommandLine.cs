using System.CommandLine;
using MentorBot.Channels.Settings;
using MentorBot.Conversation.Messages;

namespace MentorBot.Host.Commands;

/// <summary>
/// The commands of the program: <c>MentorBot.Host &lt;verb&gt;</c>. The exit code is 0 for done, 1 for refused with a
/// reason, 2 for wrong usage.
/// </summary>
internal static class CommandLine
{
    private const int Refused = 1;
    private const int WrongUsage = 2;
    private static readonly string[] AsksForHelp = ["--help", "-h", "-?", "--version"];

    /// <summary>
    /// A command is a plain word and the first argument. Arguments that look like settings of the host (<c>--name
    /// value</c>, <c>name=value</c>) start the bot.
    /// </summary>
    public static bool IsMeantBy(string[] args) =>
        args is [{ } first, ..]
            && (AsksForHelp.Contains(first)
                || (first is not ['-' or '/', ..] && !first.Contains('=', StringComparison.Ordinal)));

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        ParseResult parsed = Describe().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            string wrong = parsed.UnmatchedTokens is [{ } unknown, ..]
                ? $"'{unknown}' is no command, argument or option here."
                : parsed.Errors[0].Message;
            await Terminal.ComplainAsync(
                $"{wrong.ReplaceLineEndings(" ")} --help says what there is.", cancellationToken);
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            await Terminal.ComplainAsync(Reason(refused), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await Terminal.ComplainAsync(
                "Stopped before it was done. Doing it again finishes it.", CancellationToken.None);
        }

        return Refused;
    }

    private static RootCommand Describe() =>
        new(
            "MentorBot. Without a command the bot runs; its settings are environment variables, appsettings.json or "
                + "--name value.")
        {
            new Command("people", "Who the bot knows.") { PeopleImport.Describe(), PeopleListing.Describe() },
            OutboxCommands.Describe(),
            new Command("storage", "Where everything is kept.") { StorageCopy.Describe() },
            ManifestCommands.Describe(),
            HealthCommand.Describe(),
        };

    private static bool IsRefusal(Exception refused) =>
        refused is RefusedException or SettingException or NotSavedException or StorageUnavailableException
            or IOException or UnauthorizedAccessException;

    /// <summary>One line: what was refused, and the underlying cause.</summary>
    private static string Reason(Exception refused)
    {
        Exception cause = refused.GetBaseException();
        return (cause == refused || refused is StorageInUseException
            ? refused.Message
            : $"{refused.Message} {cause.Message}").ReplaceLineEndings(" ");
    }
}
