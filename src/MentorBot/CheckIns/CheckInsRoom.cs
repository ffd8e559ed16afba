using MentorBot.Turns;

namespace MentorBot.CheckIns;

/// <summary>The weekly check-in.</summary>
internal sealed class CheckInsRoom : IRoom
{
    public void Describe(Routes routes)
    {
        routes.Rows(CheckInJson.Default);
        routes.Dialogs.Add(() => new CheckInDialog(), restartEdits: true);
        routes.Command<CheckInDialog>(CheckInWords.CheckInCommand);
    }
}
