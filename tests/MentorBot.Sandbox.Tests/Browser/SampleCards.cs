namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>Cards as the bot sends them.</summary>
internal static class SampleCards
{
    public const string Welcome = """
        { "type": "AdaptiveCard", "version": "1.5", "body": [
          { "type": "TextBlock", "style": "heading", "text": "Nice to meet you", "wrap": true,
            "size": "Large", "weight": "Bolder" },
          { "type": "TextBlock", "wrap": true,
            "text": "Once a week I ask how it's going and help you take **one** small step \\*really\\*." },
          { "type": "FactSet", "facts": [ { "title": "Who sees this", "value": "Only you" },
            { "title": "When", "value": "Fridays at 14:00" } ] },
          { "type": "TextBlock", "text": "You see this because you added MentorBot.", "wrap": true, "isSubtle": true,
            "size": "Small", "separator": true } ],
          "actions": [
            { "type": "Action.Execute", "title": "Try a check-in", "verb": "checkin.start", "style": "positive",
              "data": { "token": "checkin.start" } },
            { "type": "Action.Execute", "title": "Set a micro-goal", "verb": "goal.start",
              "data": { "token": "goal.start" } },
            { "type": "Action.OpenUrl", "title": "How it works", "url": "https://example.com/how" } ] }
        """;

    public const string Mood = """
        { "type": "AdaptiveCard", "version": "1.5", "body": [
          { "type": "TextBlock", "style": "heading", "text": "How was the week, Alex?", "wrap": true,
            "size": "Large", "weight": "Bolder" },
          { "type": "TextBlock", "text": "One tap is enough.", "wrap": true } ],
          "actions": [
            { "type": "Action.Execute", "title": "😞 Rough", "verb": "mood", "data": { "mood": 1 } },
            { "type": "Action.Execute", "title": "🙁 Hard", "verb": "mood", "data": { "mood": 2 } },
            { "type": "Action.Execute", "title": "😐 OK", "verb": "mood", "data": { "mood": 3 } },
            { "type": "Action.Execute", "title": "🙂 Good", "verb": "mood", "data": { "mood": 4 } },
            { "type": "Action.Execute", "title": "😀 Great", "verb": "mood", "data": { "mood": 5 } } ] }
        """;

    public const string Goal = """
        { "type": "AdaptiveCard", "version": "1.5", "body": [
          { "type": "TextBlock", "style": "heading", "text": "A new micro-goal", "wrap": true,
            "size": "Large", "weight": "Bolder" },
          { "type": "Input.Text", "id": "title", "label": "What will you do?", "isRequired": true,
            "errorMessage": "Please say what you will do", "placeholder": "Two pages in the wiki" },
          { "type": "Input.Text", "id": "note", "label": "Why it matters", "isMultiline": true },
          { "type": "Input.Date", "id": "due", "label": "By when?", "value": "2026-11-27" },
          { "type": "Input.ChoiceSet", "id": "area", "label": "Area", "value": "craft", "choices": [ { "title": "Craft",
            "value": "craft" }, { "title": "People", "value": "people" } ] },
          { "type": "Input.ChoiceSet", "id": "size", "label": "Size", "style": "expanded", "value": "s",
            "choices": [ { "title": "An hour", "value": "s" }, { "title": "A day", "value": "m" } ] },
          { "type": "Input.Number", "id": "hours", "label": "Hours", "min": 1, "max": 10 },
          { "type": "Input.Toggle", "id": "share", "label": "Sharing", "title": "My mentor may see it",
            "valueOn": "true", "valueOff": "false", "value": "false" },
          { "type": "TextBlock", "id": "hint", "isVisible": false, "text": "Small is fine.", "wrap": true } ],
          "actions": [
            { "type": "Action.Execute", "title": "Save goal", "verb": "goal.save", "style": "positive",
              "data": { "draft": "g1" } },
            { "type": "Action.Submit", "title": "Not now", "data": { "token": "goal.skip" },
              "associatedInputs": "none" },
            { "type": "Action.Execute", "title": "Delete draft", "style": "destructive", "verb": "goal.drop",
              "data": {}, "associatedInputs": "none" },
            { "type": "Action.ShowCard", "title": "More", "card": { "type": "AdaptiveCard", "body": [
              { "type": "TextBlock", "text": "A goal has a date, or it is a wish.", "wrap": true } ] } },
            { "type": "Action.ToggleVisibility", "title": "Hint", "targetElements": ["hint"] } ] }
        """;

    public const string Mentor = """
        { "type": "AdaptiveCard", "version": "1.5", "body": [
          { "type": "Input.ChoiceSet", "id": "who", "label": "Who is your mentor?", "isRequired": true,
            "errorMessage": "Please pick somebody", "choices": [],
            "choices.data": { "type": "Data.Query", "dataset": "graph.microsoft.com/users" } } ],
          "actions": [ { "type": "Action.Execute", "title": "Ask them", "verb": "mentor", "data": {} } ] }
        """;

    public static string Saved(string text) => $$"""
        { "type": "AdaptiveCard", "version": "1.5", "body": [
          { "type": "TextBlock", "text": "{{text}}", "wrap": true, "weight": "Bolder" },
          { "type": "TextBlock", "text": "Only you can see this.", "wrap": true, "isSubtle": true, "size": "Small" } ],
          "actions": [ { "type": "Action.Execute", "title": "Edit", "verb": "edit", "data": {} } ] }
        """;
}
