using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Features;
using MentorBot.Turns.Routing;

namespace MentorBot.Turns.Tests.Features;

/// <summary>Two answers to one thing are refused when features are described.</summary>
public sealed class RoutesTests
{
    private readonly Routes _routes = new();

    [Fact]
    public void Two_commands_of_one_name_are_refused()
    {
        _routes.Command(new CommandEntry("goal", "goal"), (_, _, _) => Task.CompletedTask);

        Assert.Throws<InvalidOperationException>(() => _routes.Command(
            new CommandEntry("goal", "target"), (_, _, _) => Task.CompletedTask));
    }

    [Fact]
    public void Two_commands_of_one_word_are_refused()
    {
        _routes.Command(new CommandEntry("goal", "goal"), (_, _, _) => Task.CompletedTask);
        _routes.Command(new CommandEntry("target", "goal"), (_, _, _) => Task.CompletedTask);

        Assert.Throws<ArgumentException>(() => new Router(_routes));
    }

    [Fact]
    public void Two_handlers_of_one_button_are_refused()
    {
        _routes.Action("goal.done", (_, _, _) => Task.CompletedTask);

        Assert.Throws<InvalidOperationException>(() => _routes.Action("goal.done", (_, _, _) => Task.CompletedTask));
    }

    [Theory]
    [InlineData(DialogActions.Answer)]
    [InlineData(DialogActions.Skip)]
    [InlineData(DialogActions.Change)]
    [InlineData(Routes.CommandVerb)]
    public void A_button_that_the_engine_answers_is_refused(string verb) =>
        Assert.Throws<InvalidOperationException>(() => _routes.Action(verb, (_, _, _) => Task.CompletedTask));

    [Fact]
    public void Two_handlers_of_one_event_are_refused()
    {
        _routes.On<Installed>((_, _, _) => Task.CompletedTask);

        Assert.Throws<InvalidOperationException>(() => _routes.On<Installed>((_, _, _) => Task.CompletedTask));
    }

    [Fact]
    public void Two_readers_of_one_kind_of_letter_are_refused()
    {
        _routes.Letter(Greeting.Kind, (_, _, _) => Task.CompletedTask);

        Assert.Throws<InvalidOperationException>(() => _routes.Letter(Greeting.Kind, (_, _, _) => Task.CompletedTask));
    }

    [Fact]
    public void Two_handlers_of_one_nudge_are_refused()
    {
        _routes.Nudge("remind", (_, _, _) => Task.CompletedTask);

        Assert.Throws<InvalidOperationException>(() => _routes.Nudge("remind", (_, _, _) => Task.CompletedTask));
    }

    [Fact]
    public void Two_answers_to_what_nobody_understands_are_refused()
    {
        _routes.WhenNotUnderstood((_, _, _, _) => Task.CompletedTask);

        Assert.Throws<InvalidOperationException>(() => _routes.WhenNotUnderstood((_, _, _, _) => Task.CompletedTask));
    }

    [Fact]
    public void Two_dialogs_of_one_name_are_refused()
    {
        _routes.Dialogs.Add(() => new SurveyDialog());

        Assert.Throws<InvalidOperationException>(() => _routes.Dialogs.Add(() => new SurveyDialog()));
    }

    [Fact]
    public async Task An_event_that_no_room_answers_changes_nothing()
    {
        await using House house = await House.OpenAsync();

        TurnAnswer answer =
            await house.Host.HandleAsync(new HomeOpened
            {
                Sender = new Sender("fake|alex"), Address = new Address("fake", "chat-alex", "{}"),
            });

        Assert.Null(answer.CardShown);
        Assert.Empty(house.Channel.Sent);
    }
}
