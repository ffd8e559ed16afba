using System.Reflection;
using MentorBot.Conversation.Tests.Language;

namespace MentorBot.Conversation.Tests.Dialogs;

public sealed class DialogSourceTests
{
    [Fact]
    public void No_dialog_holds_what_a_replay_cannot_repeat()
    {
        IReadOnlyList<FileInfo> files = DialogSource.Files();
        Assert.Contains(files, file => file.Name == "CheckInDialog.cs");
        Assert.DoesNotContain(files, file => file.Name == "IDialog.cs");
        Assert.Empty(files.SelectMany(file => DialogSource.Problems(file.FullName, File.ReadAllText(file.FullName))));
    }

    [Theory]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    [InlineData("var day = DateTime.Today;")]
    [InlineData("string id = Guid.NewGuid().ToString();")]
    [InlineData("int number = Random.Shared.Next();")]
    [InlineData("int number = new Random(1).Next();")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("await Task.WhenAll(one, two);")]
    [InlineData("await talk.Say(card).ConfigureAwait(false);")]
    [InlineData("using var scope = Open();")]
    [InlineData("using Scope scope = Open();")]
    [InlineData("using (Open())")]
    [InlineData("await using var scope = Open();")]
    [InlineData("finally")]
    [InlineData("long ticks = Stopwatch.GetTimestamp();")]
    [InlineData("string name = Environment.MachineName;")]
    public void What_is_banned_is_found_with_its_file_and_line(string line)
    {
        string problem =
            DialogSource.Problems("ADialog.cs", $"using System;\n/* two\nlines */\n    {line} // here\n").First();
        Assert.StartsWith("ADialog.cs(4): a dialog does not use '", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using System.Linq;")]
    [InlineData("using Text = System.String;")]
    [InlineData("    // never DateTime.Now")]
    [InlineData("    /// <summary>No <c>finally</c>.</summary>")]
    [InlineData("    DateOnly day = talk.Today; string random = \"\"; Task<int> task = Task.FromResult(1);")]
    public void What_is_not_banned_is_left_alone(string line) =>
        Assert.Empty(DialogSource.Problems("ADialog.cs", line));

    [Fact]
    public void What_every_dialog_says_is_there_in_every_language()
    {
        Assembly conversation = typeof(DialogWords).Assembly;
        Assert.Contains(typeof(DialogWords).FullName!, ResourceParity.BaseNames(conversation));
        Assert.Empty(ResourceParity.Problems(conversation));
    }
}
