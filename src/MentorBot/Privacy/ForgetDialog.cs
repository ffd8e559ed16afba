using MentorBot.Conversation.Dialogs;

namespace MentorBot.Privacy;

/// <summary>Forgets the person, after they have confirmed it twice.</summary>
internal sealed class ForgetDialog : IDialog
{
    public static string Name => "forget-me";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string? answer = await context.Ask<string?>("sure", PrivacyCards.Sure());
        if (answer is null)
        {
            await context.Say(PrivacyCards.Kept());
            return;
        }

        await context.Once("forget", Forget, PrivacyWords.Forgotten);
        await context.Say(PrivacyCards.Forgotten());
    }

    private static bool Forget(ITurn turn)
    {
        turn.Raise(new ForgetAsked());
        return true;
    }
}

/// <summary>The person confirmed that they want to be forgotten. Raised in their turn.</summary>
internal sealed record ForgetAsked;
