using MentorBot.Conversation.Dialogs;
using MentorBot.Feedback;
using MentorBot.Mentoring;
using MentorBot.People;
using MentorBot.Storage;
using MentorBot.Turns.Rows;

namespace MentorBot.Tests.Samples;

/// <summary>
/// Rows and letters of messages, thank-yous and requests for feedback, as each released version wrote them. The samples
/// are never changed.
/// </summary>
public sealed class ReleasedSendingRowTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 29, 13, 0, 0, TimeSpan.Zero);
    private static readonly RowCodec Codec = new([FeedbackJson.Default, MentoringJson.Default]);
    private static readonly Contact Jo = new("org|jo", "Jo Lind");

    [Fact]
    public void They_are_read()
    {
        Assert.Equal(
            new MessageLetter("m1", "Jo Lind", "I am ill"), Read(MessageLetter.Kind, "mentoring.message.v1.json"));
        Assert.Equal(
            new Exchange("m1", Jo, "", IsMentor: false, At) { Answered = true },
            Read(Exchange.Kind, "exchange.v1.plain.json"));
        Assert.Equal(
            new FeedbackRequest("r1", Jo, "How was my talk?", At),
            Read(FeedbackRequest.Kind, "feedback-request.v1.json"));
        Assert.Equal(
            new RequestLetter("r1", "Jo Lind", "How was my talk?"),
            Read(RequestLetter.Kind, "feedback.request.v1.json"));
        Assert.Equal(
            new FeedbackRow("f3", Jo, "", "for the dashboard", IsMine: false, At) { IsThanks = true },
            Read(FeedbackRow.Kind, "feedback.v1.thanks.json"));
    }

    [Fact]
    public void They_are_written_as_they_were()
    {
        IsWrittenSo(MessageLetter.Kind, "mentoring.message.v1.json");
        IsWrittenSo(Exchange.Kind, "exchange.v1.plain.json");
        IsWrittenSo(FeedbackRequest.Kind, "feedback-request.v1.json");
        IsWrittenSo(RequestLetter.Kind, "feedback.request.v1.json");
        IsWrittenSo(FeedbackRow.Kind, "feedback.v1.thanks.json");
    }

    private static void IsWrittenSo<T>(RowKind<T> kind, string file) where T : class =>
        Assert.Equal(Text(file), Encoding.UTF8.GetString(Codec.Write(kind, Read(kind, file)).Json.Span));

    private static T Read<T>(RowKind<T> kind, string file) where T : class =>
        Codec.Read(
            kind,
            new StoredRow(
                new RowId("org|alex", kind.Key("1")), new RowBody(kind.Name, 1, Encoding.UTF8.GetBytes(Text(file))),
                "1"));

    private static string Text(string file) => File.ReadAllText(Sources.Of("Samples", file)).Trim();
}
