namespace MentorBot.Sandbox.Tests.Slack;

/// <summary>Blocks and views as the bot writes them.</summary>
internal static class Samples
{
    /// <summary>Every block and every input of the bot's renderer.</summary>
    public const string EveryBlock = """
        [ { "type": "header", "text": { "type": "plain_text", "text": "A new micro-goal", "emoji": true } },
          { "type": "section", "text": { "type": "plain_text", "text": "One *small* step.\nThen <another>." } },
          { "type": "section", "fields": [ { "type": "plain_text", "text": "Who sees this\nOnly you" },
            { "type": "plain_text", "text": "When\nFridays" } ] },
          { "type": "rich_text", "elements": [ { "type": "rich_text_section", "elements": [
            { "type": "text", "text": "How sure are you?", "style": { "bold": true } } ] } ] },
          { "type": "actions", "block_id": "rating.sure", "elements": [
            { "type": "button", "action_id": "rate.1", "text": { "type": "plain_text", "text": "1" },
              "accessibility_label": "1: How sure are you?", "value": "t\nsure\n1" },
            { "type": "button", "action_id": "rate.2", "text": { "type": "plain_text", "text": "2" },
              "accessibility_label": "2: How sure are you?", "value": "t\nsure\n2", "style": "primary" } ] },
          { "type": "divider" },
          { "type": "image", "image_url": "https://example.com/step.png", "alt_text": "A step" },
          { "type": "input", "block_id": "title", "label": { "type": "plain_text", "text": "What will you do?" },
            "hint": { "type": "plain_text", "text": "Small is fine." }, "optional": false,
            "element": { "type": "plain_text_input", "action_id": "title", "max_length": 80,
              "placeholder": { "type": "plain_text", "text": "Two pages" } } },
          { "type": "input", "block_id": "note", "label": { "type": "plain_text", "text": "Why it matters" },
            "optional": true,
            "element": { "type": "plain_text_input", "action_id": "note", "multiline": true,
              "initial_value": "It helps." } },
          { "type": "input", "block_id": "area", "label": { "type": "plain_text", "text": "Area" }, "optional": true,
            "element": { "type": "static_select", "action_id": "area", "options": [
            { "text": { "type": "plain_text", "text": "Craft" }, "value": "craft" },
            { "text": { "type": "plain_text", "text": "People" }, "value": "people" } ],
            "initial_option": { "text": { "type": "plain_text", "text": "Craft" }, "value": "craft" } } },
          { "type": "input", "block_id": "size", "label": { "type": "plain_text", "text": "Size" }, "optional": false,
            "element": { "type": "radio_buttons", "action_id": "size", "options": [
            { "text": { "type": "plain_text", "text": "An hour" }, "value": "s" },
            { "text": { "type": "plain_text", "text": "A day" }, "value": "m" } ] } },
          { "type": "input", "block_id": "hours", "label": { "type": "plain_text", "text": "Hours" }, "optional": true,
            "element": { "type": "number_input", "action_id": "hours", "is_decimal_allowed": false,
              "min_value": "1", "max_value": "10" } },
          { "type": "input", "block_id": "due", "label": { "type": "plain_text", "text": "By when?" }, "optional": true,
            "element": { "type": "datepicker", "action_id": "due", "initial_date": "2026-11-27" } },
          { "type": "input", "block_id": "share", "label": { "type": "plain_text", "text": "My mentor may see it" },
            "optional": true,
            "element": { "type": "checkboxes", "action_id": "share",
              "options": [ { "text": { "type": "plain_text", "text": "Yes" }, "value": "true" } ] } },
          { "type": "input", "block_id": "who", "label": { "type": "plain_text", "text": "With whom?" },
            "optional": true, "element": { "type": "users_select", "action_id": "who" } },
          { "type": "actions", "block_id": "buttons", "elements": [
            { "type": "button", "action_id": "send.1", "text": { "type": "plain_text", "text": "Save goal" },
              "style": "primary", "value": "token-1" },
            { "type": "button", "action_id": "leave.2", "text": { "type": "plain_text", "text": "Delete draft" },
              "style": "danger", "value": "token-2" },
            { "type": "button", "action_id": "open.3", "text": { "type": "plain_text", "text": "How it works" },
              "url": "https://example.com/how" } ] },
          { "type": "context", "elements": [ { "type": "plain_text", "text": "Only you can see this." } ] } ]
        """;

    /// <summary>As <see cref="EveryBlock"/>, for a browser that is not to fetch anything from elsewhere.</summary>
    public static JsonArray WithoutPicture =>
        [.. ((JsonArray)JsonNode.Parse(EveryBlock)!).Where(block => (string)block!["type"]! != "image")
            .Select(block => block!.DeepClone())];

    /// <summary>A form that asks for one text and one number.</summary>
    public static JsonObject Form(string title = "A goal", bool notifyOnClose = false) =>
        (JsonObject)JsonNode.Parse($$"""
        { "type": "modal", "callback_id": "mentorbot.form", "private_metadata": "token-1",
          "notify_on_close": {{(notifyOnClose ? "true" : "false")}},
          "title": { "type": "plain_text", "text": "{{title}}" },
          "submit": { "type": "plain_text", "text": "Save goal" },
          "close": { "type": "plain_text", "text": "Not now" }, "blocks": [
            { "type": "input", "block_id": "title", "label": { "type": "plain_text", "text": "What will you do?" },
              "element": { "type": "plain_text_input", "action_id": "title" } },
            { "type": "input", "block_id": "hours", "label": { "type": "plain_text", "text": "Hours" },
              "optional": true,
              "element": { "type": "number_input", "action_id": "hours", "is_decimal_allowed": false,
                "min_value": "1", "max_value": "10" } } ] }
        """)!;

    /// <summary>One button in one block.</summary>
    public const string OneButton = """
        [ { "type": "actions", "block_id": "buttons", "elements": [
          { "type": "button", "action_id": "send.1", "text": { "type": "plain_text", "text": "Open" },
            "value": "token-1" } ] } ]
        """;
}
