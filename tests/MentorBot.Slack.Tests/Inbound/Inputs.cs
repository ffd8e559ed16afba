namespace MentorBot.Slack.Tests.Inbound;

/// <summary>
/// What the inputs of a message or a modal hold, as Slack sends it: one of each kind, filled in or not.
/// </summary>
internal static class Inputs
{
    public static JsonObject State() => JsonNode.Parse("""
        {
          "title":{"title":{"type":"plain_text_input","value":"Two pages :slightly_smiling_face:"}},
          "none":{"none":{"type":"plain_text_input","value":null}},
          "hours":{"hours":{"type":"number_input","value":"2.5"}},
          "big":{"big":{"type":"number_input","value":1e3}},
          "left":{"left":{"type":"number_input"}},
          "mail":{"mail":{"type":"email_text_input","value":"mira@example.com"}},
          "due":{"due":{"type":"datepicker","selected_date":"2026-12-31"}},
          "cleared":{"cleared":{"type":"datepicker","selected_date":null}},
          "time":{"time":{"type":"timepicker","selected_time":"13:37","timezone":"Europe/Lisbon"}},
          "who":{"who":{"type":"static_select",
            "selected_option":{"text":{"type":"plain_text","text":"Your mentor"},"value":"mentor"}}},
          "nobody":{"nobody":{"type":"static_select","selected_option":null}},
          "mood":{"mood":{"type":"radio_buttons",
            "selected_option":{"text":{"type":"plain_text","text":"Good"},"value":"2"}}},
          "public":{"public":{"type":"checkboxes",
            "selected_options":[{"text":{"type":"plain_text","text":"Yes"},"value":"true"}]}},
          "quiet":{"quiet":{"type":"checkboxes","selected_options":[]}},
          "mentor":{"mentor":{"type":"users_select","selected_user":"U06LEA"}},
          "odd":{"odd":"not an object"},
          "of-tomorrow":{"of-tomorrow":{"type":"colour_picker","selected_colour":"red"}}
        }
        """)!.AsObject();
}
