using MentorBot.Channels.Inbound;
using MentorBot.Conversation.Cards;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema.Teams;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// The responses to an invoke that asks for a dialog window or submits one: the turn's question as a window, otherwise
/// a sentence. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
/// </summary>
internal sealed class TaskAnswers(CardRendering rendering)
{
    private const string Size = "medium";

    /// <summary>The response with what the turn answered.</summary>
    /// <param name="answer">The answer of the turn.</param>
    /// <param name="locale">The client's language.</param>
    public HttpAnswer Of(TurnAnswer answer, string? locale) =>
        answer.Form is { } form && rendering.TryRender(InWindow(form)) is { IsEmpty: false } card
            ? Window(form.Title, card)
        : Message(Words(answer, new TeamsWords(locale)));

    /// <summary>The response if nothing was committed.</summary>
    public static HttpAnswer NotSaved(string? locale) => Message(new TeamsWords(locale).NotSaved);

    private static string Words(TurnAnswer answer, TeamsWords words) =>
        answer.CardShown is { } shown ? $"{shown.PlainText}\n\n{words.MoreInChat}" : words.InChat;

    // Leaves out a heading that repeats the window's title.
    private static Card InWindow(Form form) =>
        new([.. form.Card.Parts.Where(part => part is not Heading heading || heading.Text != form.Title)]);

    private static HttpAnswer Window(string title, ReadOnlyMemory<byte> card) =>
        Answer(new TaskModuleContinueResponse(new TaskModuleTaskInfo
        {
            Title = title,
            Height = Size,
            Width = Size,
            Card = new Attachment
            {
                ContentType = AdaptiveCards.AdaptiveCard.ContentType, Content = WindowCard.Of(card),
            },
        }));

    private static HttpAnswer Message(string text) => Answer(new TaskModuleMessageResponse(text));

    /// <summary>The response to <c>task/submit</c> has the same shape.</summary>
    private static HttpAnswer Answer(TaskModuleResponseBase task) =>
        new(StatusCodes.Status200OK, ActivityJson.WriteUtf8(new MessagingExtensionActionResponse { Task = task }));
}
