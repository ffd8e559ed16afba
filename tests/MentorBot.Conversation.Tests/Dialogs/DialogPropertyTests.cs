using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace MentorBot.Conversation.Tests.Dialogs;

public sealed class DialogPropertyTests
{
    private static readonly string[] Words =
    [
        "because", "yes", "no", "1", "2", "3", "12", "0", "-1", "99999999999",
        "2.5", "2,5", "1e3", "tomorrow", "friday", "in 2 weeks", "12 Dec", "31 Feb", "2026-12-24",
        "weekly", "every month", "great", "w", "true", "", "  ", "\uD800", "🙂",
        "a text that is too long for the first of them", "run1.step", "a=b", "null", "{}", "\"",
    ];

    private static readonly Gen<Act> Acts =
        Gen.Choose(0, 13).SelectMany(kind => Gen.Elements(Words).ArrayOf(3).Select(words => new Act(kind, words)));

    private static readonly Gen<int[]> Scripts =
        Gen.Choose(1, 6).SelectMany(length => Gen.Choose(0, 13).ArrayOf(length));

    [Fact]
    public void Whatever_is_said_to_whatever_dialog_nothing_throws_drifts_or_loses_an_answer()
    {
        int ended = 0;
        Prop.ForAll(
            Scripts.ToArbitrary(), Acts.ArrayOf(25).ToArbitrary(),
            (script, acts) => ended += TalkAsync(script, acts).GetAwaiter().GetResult() ? 1 : 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Assert.True(ended > 100, $"Only {ended} talks came to their end: too few to say anything.");
    }

    /// <summary>Whether the context came to its end.</summary>
    private static async Task<bool> TalkAsync(int[] script, Act[] acts)
    {
        Chat chat = await Chat.StartAsync(context => RunAsync(context, script));
        foreach (Act act in acts)
        {
            if (chat.Ended) return true;
            ImmutableSortedDictionary<string, string> before = chat.Journal.KnownAnswers();
            (string json, string step) = (chat.Json, chat.Pending.Step);
            string[] shown =
            [
                .. act.CanLeaveOut ? chat.Journal.Recalled.Keys.Where(key => key.Split('.')[0] == step) : [],
            ];
            bool taken = await act.DoAsync(chat);
            Assert.False(chat.Session.Drifted, $"Drifted at '{step}': {json}");
            string[] lost = [.. before.Keys.Except(chat.Journal.KnownAnswers().Keys).Except(shown)];
            Assert.True(lost.Length == 0, $"Lost {string.Join(", ", lost)} at '{step}': {json}");
            Assert.True(taken || chat.Json == json, $"Changed at '{step}' by what was not taken: {json}");
        }

        return chat.Ended;
    }

    private static async Task RunAsync(IDialogContext context, int[] script)
    {
        Input[] inputs = [.. Inputs.All.Values];
        for (int index = 0; index < script.Length; index++)
        {
            string step = $"step{index.ToString(CultureInfo.InvariantCulture)}";
            int kind = script[index];
            if (kind < inputs.Length) await context.Ask<string>(step, Chat.Asks(inputs[kind] with { Required = true }));
            else if (kind == 8) await context.Ask<string?>(step, Chat.Asks(inputs[0]) with { SkipTitle = "Skip" });
            else if (kind == 9) await context.Ask<Answers>(step, Form.Question);
            else if (kind == 10)
                await context.Ask<Answers>(
                    step, Question.Of([.. inputs]) with { SkipTitle = "Skip", SubmitTitle = "Save" });
            else if (kind == 11) await context.Look(step, async rows => (await rows.ListAsync(Note.Kind)).Count);
            else if (kind == 12) await context.Once(step, turn => Write(turn), "Saved.");
            else await context.Say(Chat.Words("hello"));
        }
    }

    private static string Write(ITurn turn)
    {
        string id = turn.NewId();
        turn.Put(Note.Kind, id, new Note("a note"));
        return id;
    }

    /// <summary>One thing that a person does, with three words to do it with.</summary>
    private sealed record Act(int Kind, string[] Texts)
    {
        public override string ToString() => $"{Kind}: {string.Join(" | ", Texts)}";

        /// <summary>
        /// What was taken back and is shown again can be left out then: emptied on the card, or skipped.
        /// </summary>
        public bool CanLeaveOut => Kind is 11 or 12 or 13;

        /// <summary>Whether it was taken.</summary>
        public async Task<bool> DoAsync(Chat chat)
        {
            Input[] inputs = [.. chat.Pending.Question.Inputs];
            switch (Kind)
            {
                case 10: return await chat.BackAsync();
                case 11:
                    return (await chat.SubmitAsync([
                    .. inputs.Select((input, index) => (input.Id, Texts[index % 3]))])).IsEmpty;
                case 12: return await chat.SubmitFieldAsync((chat.Pending.Field.Id, Texts[0])) is null;
                case 13: return await chat.SkipAsync(whole: Texts[0].Length % 2 == 0);
                default: return await chat.TypeAsync(Texts[0]) is null;
            }
        }
    }
}
