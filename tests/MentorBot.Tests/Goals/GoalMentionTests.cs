namespace MentorBot.Tests.Goals;

/// <summary>Which goal a sentence names.</summary>
public sealed class GoalMentionTests
{
    private static readonly string[] Titles =
    [
        "Finish the Kubernetes course", "Give the presentation to the team", "Call three customers", "🚀",
        "Lire un livre",
    ];

    [Theory]
    [InlineData("rename the kubernetes goal", 1)]
    [InlineData("I finished the kubernetes course goal", 1)]
    [InlineData("drop the kubernetis goal please", 1)]
    [InlineData("goal 2", 2)]
    [InlineData("change goal number two", 2)]
    [InlineData("the second one", 2)]
    [InlineData("move my 3rd goal to friday", 3)]
    [InlineData("add proof to my presentation goal", 2)]
    [InlineData("let go of the goal about presenting", 2)]
    [InlineData("the goal with the customer calls is done", 3)]
    [InlineData("drop the 🚀 goal", 4)]
    [InlineData("edit Lire un livre", 5)]
    [InlineData("done: call three customers", 3)]
    [InlineData("das Kubernetes-Ziel umbenennen", 1)]
    [InlineData("Ziel 2 verschieben", 2)]
    [InlineData("das zweite Ziel löschen", 2)]
    [InlineData("das Ziel mit dem Team genauer formulieren", 2)]
    [InlineData("ich habe den Kubernetes-Kurs geschafft", 1)]
    [InlineData("Ziel Nummer 3 ist fertig", 3)]
    [InlineData("das Kubernetesziel streichen", 1)]
    [InlineData("goal three customers is done", 3)]
    public void A_goal_is_found_by_words_or_number(string sentence, int number) =>
        Assert.Equal(Titles[number - 1], GoalMention.In(Goals(Titles), sentence).Goal?.Title);

    [Theory]
    [InlineData("drop my goal", false)]
    [InlineData("I want to change the wording of a goal", false)]
    [InlineData("mein Ziel verschieben", false)]
    [InlineData("goal 9", true)]
    [InlineData("drop the spanish goal", true)]
    [InlineData("the goal about the garden is done", true)]
    [InlineData("both goals are finished", true)]
    [InlineData("drop all my goals", true)]
    [InlineData("beide Ziele sind fertig", true)]
    [InlineData("the kubernetes goal and the customers goal", true)]
    public void No_goal_is_guessed(string sentence, bool isUnclear)
    {
        GoalMention mention = GoalMention.In(Goals(Titles), sentence);
        Assert.Equal((null, isUnclear), (mention.Goal, mention.IsUnclear));
    }

    [Theory]
    [InlineData("drop the course goal", null)]
    [InlineData("drop the python course goal", "Python course")]
    [InlineData("done with Kubernetes course", "Kubernetes course")]
    [InlineData("done with Kubernetes course exam", "Kubernetes course exam")]
    [InlineData("drop the exam goal", "Kubernetes course exam")]
    public void Of_similar_names_the_one_that_is_said_in_full_counts(string sentence, string? title) =>
        Assert.Equal(
            title,
            GoalMention.In(
                Goals("Kubernetes course", "Kubernetes course exam", "Python course"), sentence).Goal?.Title);

    [Theory]
    [InlineData("I finished the spanish course goal")]
    [InlineData("drop the garden goal")]
    public void Another_name_than_that_of_the_only_goal_is_unclear(string sentence)
    {
        GoalMention mention = GoalMention.In(Goals("Kubernetes course"), sentence);
        Assert.Equal((null, true), (mention.Goal, mention.IsUnclear));
    }

    private static Goal[] Goals(params string[] titles) =>
    [
        .. titles.Select((title, at) =>
            new Goal($"g{at}", title, null, new DateOnly(2026, 12, 4), GoalState.Open, Bot.Friday)),
    ];
}
