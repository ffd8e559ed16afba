using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;
using MentorBot.People;
using MentorBot.Turns.Features;

namespace MentorBot.CheckIns;

/// <summary>
/// The cards and questions about a blocker or a win that is told at any time, and about how somebody feels.
/// </summary>
internal static class TellCards
{
    public const string Share = "share";
    public const string Keep = "keep";
    public const string Leave = "leave";
    public const string TellVerb = "checkin.tell";
    public const string MentorVerb = "checkin.mentor";
    public const string MoodVerb = "checkin.mood";

    // A command of another feature, which has no member for it.
    private const string PauseCommand = "pause";

    private static Paragraph OnlyYou => new(CheckInWords.OnlyYou, Emphasis.Subtle);

    public static Question Ask(string what, Contact? addressed, string? tooLong)
    {
        bool isWin = what == Sharing.Win;
        string heading = addressed is not null
            ? TellWords.MentorHeading(addressed.Call)
            : isWin ? TellWords.WinHeading : TellWords.StuckHeading;
        TextInput input = new(TellDialog.Text, isWin ? TellWords.WinLabel : TellWords.StuckLabel)
        {
            Required = true, Multiline = true, MaxLength = CheckIn.LongestLine, Value = tooLong,
            Hint = isWin ? TellWords.WinHint : TellWords.StuckHint, ErrorMessage = DialogWords.Needed,
        };
        return (new Question(
        [
            new Heading(heading),
            .. tooLong is null ? (CardPart[])[] : [new Paragraph(TellWords.TooLong(CheckIn.LongestLine))],
            input,
        ])
        {
            SubmitTitle = TellWords.GoOn, SkipTitle = TellWords.NotNow, Footer = [OnlyYou],
        }).About(addressed);
    }

    /// <summary>Shows what would be kept or shared, word for word, and asks what becomes of it.</summary>
    public static Question Offer(Telling telling)
    {
        CardPart[] text =
        [
            .. telling.Replaces
                ? (CardPart[])[new Paragraph(telling.IsWin ? TellWords.ReplacesWin : TellWords.ReplacesBlocker)] : [],
            new Paragraph(telling.Text, Emphasis.Strong),
        ];
        return telling.With is { IsFormer: false } with
            ? OfferToShare(telling, with, text) : OfferToKeep(telling, text);
    }

    /// <summary>Nothing was kept.</summary>
    public static Card Left() => Card.Of(new Paragraph(TellWords.Left));

    public static Card SharedBefore(Telling telling) =>
        Card.Of(new Paragraph(TellWords.SharedBefore(telling.With!.Call))).About(telling.With);

    /// <summary>To somebody who feels low. Nothing is asked of them.</summary>
    public static Card Low(Contact? mentor) => Card.Of(
        new Paragraph(TellWords.Low),
        new Buttons([
            new SubmitButton(TellWords.LowCheckIn, CheckInBook.Start),
            .. mentor is null
                ? (Button[])[]
                : [new SubmitButton(TellWords.WriteTo(mentor.Call), new ActionToken(MentorVerb))],
            new SubmitButton(TellWords.LowPause, new ActionToken(Routes.CommandVerb, PauseCommand)),
        ]),
        OnlyYou).About(mentor);

    /// <summary>To somebody who feels good: a tap is this week's check-in.</summary>
    public static Card Good(string mood, string? moodBefore) => Card.Of(
        new Paragraph(moodBefore is null ? TellWords.Good : TellWords.GoodAgain(Moods.WordOf(moodBefore))),
        Buttons.Of(
            new SubmitButton(
                TellWords.CheckInAs(Moods.TitleOf(mood)), new ActionToken(MoodVerb, mood), ButtonStyle.Main),
            new SubmitButton(TellWords.TellWin, new ActionToken(TellVerb, Sharing.Win))),
        OnlyYou);

    private static Question OfferToShare(Telling telling, Contact with, CardPart[] text) => (new Question(
        [new Heading(TellWords.ShareHeading(with.Call)), .. text])
    {
        Hint = TellWords.ShareHint(with.Call),
        OneTap =
            [
                Choice.Parse(Share, TellWords.ShareChoice(with.Call)),
                Choice.Parse(Keep, TellWords.KeepChoice(with.Call)),
            ],
        SkipTitle = TellWords.Leave,
        Footer =
            [
                new Paragraph(
                    telling.IsWin ? TellWords.SeesWin(with.Call) : TellWords.SeesBlocker(with.Call), Emphasis.Subtle),
            ],
    }).About(with);

    private static Question OfferToKeep(Telling telling, CardPart[] text) => new(
        [new Heading(telling.IsWin ? TellWords.KeepWinHeading : TellWords.KeepBlockerHeading), .. text])
    {
        Hint = TellWords.KeepHint,
        OneTap = [Choice.Parse(Keep, TellWords.KeepAlone), Choice.Parse(Leave, TellWords.LeaveChoice)],
        Footer =
            [
                new Paragraph(telling.IsWin ? TellWords.NoManager : TellWords.NoMentor, Emphasis.Subtle),
            ],
    };
}
