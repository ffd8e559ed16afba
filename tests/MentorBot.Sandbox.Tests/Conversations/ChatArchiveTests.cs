using MentorBot.Sandbox.Conversations;

namespace MentorBot.Sandbox.Tests.Conversations;

/// <summary>The chats outlast the program.</summary>
public sealed class ChatArchiveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-sandbox-");

    private string File => Path.Combine(_folder.FullName, "chats.jsonl");

    [Fact]
    public void What_happened_is_there_after_the_program_was_killed()
    {
        Chat before = new Chats(new ChatArchive(File)).Open("a:1");
        before.Add(ChatEventKinds.Said, "1", """{"text":"hi"}""");
        before.Add(ChatEventKinds.Posted, "2", """{"text":"Hello\nAlex"}""");
        before.Add(ChatEventKinds.Posted, "3", """{"text":"gone"}""");
        before.TryUpdate("2", """{"text":"Hello again"}""");
        before.TryDelete("3");
        before.Pass(ChatEventKinds.Typing, "{}");
        before.ShowViews("""{"views":[1]}""");
        before.ShowViews("""{"views":[]}""");

        Chat after = new Chats(new ChatArchive(File)).Open("a:1");

        Assert.Equal("""{"text":"Hello again"}""", after.Find("2"));
        Assert.Null(after.Find("3"));
        Assert.Equal(
            before.History.Select(happened => (happened.Kind, happened.Json)),
            after.History.Select(happened => (happened.Kind, happened.Json)));
        Assert.Equal("""{"views":[]}""", after.Views?.Json);
        Assert.True(after.TryUpdate("1", """{"text":"hi there"}"""));
    }

    [Fact]
    public void A_line_that_was_written_half_is_passed_over()
    {
        new Chats(new ChatArchive(File)).Open("a:1").Add(ChatEventKinds.Said, "1", """{"text":"hi"}""");
        System.IO.File.AppendAllText(File, """{"chat":"a:1","kind":"sa""");

        Chats after = new(new ChatArchive(File));
        after.Open("a:1").Add(ChatEventKinds.Said, "2", """{"text":"again"}""");

        Assert.Equal(
            ["1", "2"], new Chats(new ChatArchive(File)).Open("a:1").History.Select(happened => happened.ActivityId));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
