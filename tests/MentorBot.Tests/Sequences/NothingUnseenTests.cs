namespace MentorBot.Tests.Sequences;

/// <summary>
/// Types free words at every question of every dialog, and "1" or a day where they are no answer. Nothing that was
/// typed leaves for another person before its writer has seen it on the card to which they then agree.
/// </summary>
public sealed class NothingUnseenTests
{
    private const string Word = "zebra";
    private const int MostAnswers = 12;

    /// <summary>How to come to each dialog, by its name; what is typed last opens it.</summary>
    private static readonly Dictionary<string, string[]> Ways = new(StringComparer.Ordinal)
    {
        ["ask-feedback"] = ["ask Maria for feedback on my zebra"],
        ["change-goal"] = ["goal Two pages in the wiki", "skip", "skip", "change goal"],
        ["check-in"] = ["check in"],
        ["delete-check-in"] = ["check in", "4", "zebra one", "zebra two", "skip", "delete my last check-in"],
        ["drop-goal"] = ["goal Two pages in the wiki", "skip", "skip", "drop goal"],
        ["edit-goal"] = ["goal Two pages in the wiki", "skip", "skip", "edit goal"],
        ["feedback"] = ["give Maria feedback"],
        ["finish-goal"] = [
            "goal Two pages in the wiki", "skip", "skip", "goal Call three customers", "skip", "skip", "done"],
        ["forget-me"] = ["forget me"],
        ["link"] = [],
        ["message"] = ["send a message"],
        ["micro-goal"] = ["goal"],
        ["move-goal"] = ["goal Two pages in the wiki", "skip", "skip", "move goal"],
        ["name-person"] = ["my mentor"],
        ["praise"] = ["praise Maria"],
        ["remind"] = ["remind me"],
        ["remove-evidence"] = [
            "goal Two pages in the wiki", "skip", "skip", "evidence: the zebra ate", "1", "remove evidence"],
        ["resume"] = [],
        ["save-evidence"] = [
            "goal Two pages in the wiki", "skip", "skip", "goal Call three customers", "skip", "skip",
            "evidence: the zebra ate"],
        ["share"] = ["check in", "4", "zebra one", "zebra two", "skip", "share"],
        ["tell"] = ["stuck"],
        ["words"] = ["answer"],
    };

    [Fact]
    public async Task Nothing_typed_leaves_for_another_before_it_was_shown()
    {
        await using Bot bot = await Bot.StartAsync();
        Assert.Equal(Ways.Keys.Order(StringComparer.Ordinal), bot.Routes.Dialogs.Names.Order(StringComparer.Ordinal));
        HashSet<string> left = [];
        foreach ((string dialog, string[] way) in Ways.Where(way => way.Value.Length > 0))
        {
            await using Team team = await Team.MeetAsync();
            if (dialog == "words") await team.ShareBlockerAsync();
            foreach (string text in way) await SayAsync(team, dialog, text, left);
            bool isOpen = (await team.Alex.Rows.OpenDialogAsync())?.Dialog == dialog;
            Assert.True(isOpen || dialog == "name-person", $"{dialog} is not open: {team.Alex.Last.PlainText}");
            for (int answer = 0; answer < MostAnswers && await team.Alex.Rows.OpenDialogAsync() is not null; answer++)
            {
                foreach (string text in new[] { $"{Word} {answer}", "1", "tomorrow" })
                {
                    if (await team.Alex.Rows.OpenDialogAsync() is not { } before) break;
                    await SayAsync(team, dialog, text, left);
                    if ((await team.Alex.Rows.OpenDialogAsync())?.Entries.Length != before.Entries.Length) break;
                }
            }

            Assert.True(
                await team.Alex.Rows.OpenDialogAsync() is null, $"{dialog} does not end: {team.Alex.Last.PlainText}");
            Assert.Empty(await team.Alex.Rows.FailuresAsync());
        }

        Assert.Equal(
            ["ask-feedback", "feedback", "message", "praise", "share", "tell", "words"],
            left.Order(StringComparer.Ordinal));
    }

    /// <summary>Types, and checks that what leaves stood on the screen before, on a card with buttons.</summary>
    private static async Task SayAsync(Team team, string dialog, string text, HashSet<string> left)
    {
        string seen = string.Join('\n', team.Alex.Screen.Where(card => card.AllButtons.Any())
            .Select(card => card.PlainText));
        int written = team.Bot.Store.Written.Count;
        await team.Alex.SayAsync(text);
        foreach (WrittenRow letter in team.Bot.Store.Written.Skip(written)
            .Where(row => row.IsLetter && row.Text?.Contains(Word, StringComparison.Ordinal) == true))
        {
            left.Add(dialog);
            JsonNode facts = JsonNode.Parse(letter.Text!)!;
            IEnumerable<string> words = Texts(facts).Where(one => one.Contains(Word, StringComparison.Ordinal));
            Assert.All(words, one => Assert.Contains(one, seen, StringComparison.Ordinal));
            Assert.DoesNotContain(Word, text, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Texts(field.Value)),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
