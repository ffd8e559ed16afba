using System.Collections.Immutable;

namespace MentorBot.Tests.Driving;

/// <summary>What a client sends when something on a card is pressed.</summary>
internal static class Pressing
{
    /// <summary>The button of that title, or the step of a rating, with the inputs as they are sent.</summary>
    /// <returns>Null where the card has neither.</returns>
    public static Tuple<Posted, ActionToken, ImmutableDictionary<string, string>>? Find(
        Posted posted, string title, (string Id, string Value)[] inputs)
    {
        foreach (RatingInput rating in posted.Card.Inputs.OfType<RatingInput>())
        {
            if (rating.Steps.FirstOrDefault(step => step.Title == title) is { } chosen)
                return Tuple.Create(
                    posted, rating.Token, ImmutableDictionary<string, string>.Empty.Add(rating.Id, chosen.Value));
        }

        if (posted.Card.AllButtons.OfType<SubmitButton>()
            .FirstOrDefault(button => button.Title == title) is not { } button)
            return null;
        return Tuple.Create(
            posted, button.Token,
            button.SendsInputs ? Filled(posted.Card, inputs) : ImmutableDictionary<string, string>.Empty);
    }

    /// <summary>What a client sends: an input as it was shown or as it is now, nothing for an empty one.</summary>
    private static ImmutableDictionary<string, string> Filled(Card card, (string Id, string Value)[] inputs)
    {
        ImmutableDictionary<string, string> shown = card.Inputs.Where(input => input.Value is not null)
            .ToImmutableDictionary(input => input.Id, input => input.Value!);
        foreach ((string id, string value) in inputs)
        {
            if (card.Inputs.All(input => input.Id != id))
                throw new InvalidOperationException($"The card has no input '{id}'.");
            shown = value.Length == 0 ? shown.Remove(id) : shown.SetItem(id, value);
        }

        return shown;
    }
}
