using MentorBot.CheckIns;
using MentorBot.Conversation.Dialogs;
using MentorBot.Feedback;
using MentorBot.Mentoring;
using MentorBot.People;
using MentorBot.Storage;
using MentorBot.Turns.Rows;

namespace MentorBot.Tests.Samples;

/// <summary>
/// Rows and letters of the features that several people meet in, as each released version wrote them. The samples are
/// never changed.
/// </summary>
public sealed class ReleasedTeamRowTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 13, 0, 0, TimeSpan.Zero);
    private static readonly RowCodec Codec =
        new([CheckInJson.Default, FeedbackJson.Default, MentoringJson.Default, PeopleJson.Default, NamingJson.Default]);
    private static readonly Contact Jo = new("org|jo", "Jo Lind");
    private static readonly Contact Maria = new("org|maria", "Maria Roth");

    [Fact]
    public void Who_people_are_is_read()
    {
        Profile profile = Read(Profile.Kind, "profile.v1.json");
        Assert.Equal(
            ("Alex Kim", "alex@example.com", Jo, Maria),
            (profile.Name, profile.Email, profile.Circle.Manager, profile.Circle.Mentor));
        Assert.Equal(Maria, Assert.Single(profile.Circle.Reports));
        Assert.Empty(Read(Profile.Kind, "profile.v1.least.json").Circle.Mentees);
        Assert.Equal(new Pause(At), Read(Pause.Kind, "pause.v1.json"));
        Assert.Equal(3, Read(LinkTries.Kind, "link-tries.v1.json").Count);
        Assert.True(Read(JoinLetter.Kind, "people.join.v1.json").Follow);
    }

    [Fact]
    public void Whom_people_named_is_read()
    {
        Circle own = Read(OwnCircle.Kind, "own-circle.v1.json");
        Assert.Equal(
            (Jo, Maria, Maria, Jo), (own.Manager, own.Mentor, Assert.Single(own.Reports), Assert.Single(own.Mentees)));
        Assert.Equal(new Named(CircleRole.Manager, Jo, At), Read(Named.Kind, "named.v1.json"));
        Assert.Equal(new Asked("a1", Maria, CircleRole.Mentor, At), Read(Asked.Kind, "asked.v1.json"));
        Assert.Equal(
            new Asked("a2", Jo, CircleRole.Manager, At) { State = AskedState.Accepted },
            Read(Asked.Kind, "asked.v1.accepted.json"));
        Assert.Equal(new AskLetter(CircleRole.Mentor, "Alex Kim"), Read(AskLetter.Kind, "people.ask.v1.json"));
        Assert.Equal(
            new AnswerLetter(CircleRole.Mentor, "Maria Roth", Accepted: true),
            Read(AnswerLetter.Kind, "people.answer.v1.json"));
        Assert.Equal(new UnnamedLetter(CircleRole.Manager), Read(UnnamedLetter.Kind, "people.unnamed.v1.json"));
        Assert.Equal(
            new SteppedBackLetter(CircleRole.Manager), Read(SteppedBackLetter.Kind, "people.stepped-back.v1.json"));
    }

    [Fact]
    public void What_was_shared_is_read()
    {
        CheckIn checkIn = Read(CheckIn.Kind, "checkin.v1.shared.json");
        Assert.Equal(
            (new Share("w1", Jo, "Shipped"), new Share("b1", Maria, "No access")),
            (checkIn.WinShare, checkIn.BlockerShare));
        Assert.Equal(
            new SharedWin("w1", Jo, "Shipped", At) { Asked = true, Given = true }, Read(SharedWin.Kind, "win.v1.json"));
        Assert.Equal(
            new Exchange("b1", Maria, "No access", IsMentor: true, At) { Answered = true, Helped = true },
            Read(Exchange.Kind, "exchange.v1.json"));
    }

    [Fact]
    public void Feedback_is_read()
    {
        FeedbackRow full = new("f1", Jo, "Shipped", "Asked early", IsMine: true, At)
        {
            Impact = "In time", Next = "Show it", Taken = true,
        };
        Assert.Equal(full, Read(FeedbackRow.Kind, "feedback.v1.json"));
        Assert.Equal(
            new FeedbackRow("f2", Jo, "Shipped", "Asked early", IsMine: false, At),
            Read(FeedbackRow.Kind, "feedback.v1.least.json"));
        Assert.Equal(new LastAsked(new DateOnly(2026, 11, 20), "w1"), Read(LastAsked.Kind, "feedback-asked.v1.json"));
        Assert.Equal(new MomentTold(At), Read(MomentTold.Kind, "feedback-moment.v1.json"));
    }

    [Fact]
    public void Letters_are_read()
    {
        Assert.Equal(new WinLetter("w1", "Alex Kim", "Shipped"), Read(WinLetter.Kind, "feedback.win.v1.json"));
        Assert.Equal(new MomentLetter("w1"), Read(MomentLetter.Kind, "feedback.moment.v1.json"));
        FeedbackLetter full = new("f1", "Jo Lind", "Shipped", "Asked early") { Impact = "In time", Next = "Show it" };
        Assert.Equal(full, Read(FeedbackLetter.Kind, "feedback.given.v1.json"));
        Assert.Equal(new TakenLetter("f1"), Read(TakenLetter.Kind, "feedback.taken.v1.json"));
        Assert.Equal(
            new BlockerLetter("b1", "Alex Kim", "No access"), Read(BlockerLetter.Kind, "mentoring.blocker.v1.json"));
        Assert.Equal(new WordsLetter("b1", "Ask Jan"), Read(WordsLetter.Kind, "mentoring.words.v1.json"));
        Assert.Equal(new HelpedLetter("b1"), Read(HelpedLetter.Kind, "mentoring.helped.v1.json"));
    }

    [Fact]
    public void What_is_written_today_is_read_by_the_version_that_the_samples_are_of()
    {
        IsWrittenSo(Profile.Kind, "profile.v1.json", "profile.v1.least.json");
        IsWrittenSo(Pause.Kind, "pause.v1.json");
        IsWrittenSo(LinkTries.Kind, "link-tries.v1.json");
        IsWrittenSo(JoinLetter.Kind, "people.join.v1.json");
        IsWrittenSo(OwnCircle.Kind, "own-circle.v1.json");
        IsWrittenSo(Named.Kind, "named.v1.json");
        IsWrittenSo(Asked.Kind, "asked.v1.json", "asked.v1.accepted.json");
        IsWrittenSo(AskLetter.Kind, "people.ask.v1.json");
        IsWrittenSo(AnswerLetter.Kind, "people.answer.v1.json");
        IsWrittenSo(UnnamedLetter.Kind, "people.unnamed.v1.json");
        IsWrittenSo(SteppedBackLetter.Kind, "people.stepped-back.v1.json");
        IsWrittenSo(CheckIn.Kind, "checkin.v1.shared.json");
        IsWrittenSo(SharedWin.Kind, "win.v1.json");
        IsWrittenSo(Exchange.Kind, "exchange.v1.json");
        IsWrittenSo(FeedbackRow.Kind, "feedback.v1.json", "feedback.v1.least.json");
        IsWrittenSo(LastAsked.Kind, "feedback-asked.v1.json");
        IsWrittenSo(MomentTold.Kind, "feedback-moment.v1.json");
        IsWrittenSo(WinLetter.Kind, "feedback.win.v1.json");
        IsWrittenSo(MomentLetter.Kind, "feedback.moment.v1.json");
        IsWrittenSo(FeedbackLetter.Kind, "feedback.given.v1.json");
        IsWrittenSo(TakenLetter.Kind, "feedback.taken.v1.json");
        IsWrittenSo(BlockerLetter.Kind, "mentoring.blocker.v1.json");
        IsWrittenSo(WordsLetter.Kind, "mentoring.words.v1.json");
        IsWrittenSo(HelpedLetter.Kind, "mentoring.helped.v1.json");
    }

    private static void IsWrittenSo<T>(RowKind<T> kind, params string[] files) where T : class
    {
        foreach (string file in files)
            Assert.Equal(Text(file), Encoding.UTF8.GetString(Codec.Write(kind, Read(kind, file)).Json.Span));
    }

    private static T Read<T>(RowKind<T> kind, string file) where T : class =>
        Codec.Read(
            kind,
            new StoredRow(
                new RowId("org|alex", kind.Key("1")), new RowBody(kind.Name, 1, Encoding.UTF8.GetBytes(Text(file))),
                "1"));

    private static string Text(string file) => File.ReadAllText(Sources.Of("Samples", file)).Trim();
}
