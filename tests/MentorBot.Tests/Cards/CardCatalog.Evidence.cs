using MentorBot.Tests.Goals;

namespace MentorBot.Tests.Cards;

/// <summary>
/// The cards by which words become evidence of a goal, and what is said of messages that were changed.
/// </summary>
internal sealed partial class CardCatalog
{
    private async Task EvidenceAsync(string locale)
    {
        _alex = await _bot.MeetAsync(locale: locale, id: "keeper");
        await SayAsync("evidence-none-to-remove", "remove evidence");
        await SayAsync("evidence-with-goal", "evidence Maria says that it helped her");
        await PressAsync(() => EvidenceWords.Save, (GoalCards.Title, ""));
        KeepInPlace("evidence-with-goal-rejected");
        await PressAsync("evidence-saved", () => EvidenceWords.Save, (GoalCards.Title, "Two pages in the wiki"));
        KeepInPlace("evidence-with-goal-answered");
        await SayAsync("evidence-of-one", "evidence");
        await _alex.KeepAsync(new string('x', 600));
        Keep("evidence-only-goal");
        await _alex.SetGoalAsync("Call three customers");
        await _alex.KeepAsync("");
        Keep("evidence-which-goal");
        await SayAsync("evidence-which-typed", "Jan has used it twice");
        await _alex.SayAsync("1");
        await SayAsync("goals-with-evidence", "goals");
        await PressAsync("evidence-of-two", () => EvidenceWords.See);
        await PressAsync("evidence-which-to-remove", () => EvidenceWords.RemoveOne);
        await SayAsync("evidence-removed", "1");
        Posted saved = _alex.Find(_alex.In(() => EvidenceWords.Remove));
        await _alex.PressAsync(saved, new ActionToken(EvidenceCards.RemoveVerb, "nobody"), []);
        Keep("evidence-removed-before");
        await _alex.ChangeMessageAsync(deleted: false);
        Keep("message-edited");
        await _alex.ChangeMessageAsync(deleted: true);
        Keep("message-deleted");
    }
}
