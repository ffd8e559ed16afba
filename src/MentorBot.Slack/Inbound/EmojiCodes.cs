using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Picked emoji arrive as names between colons. The common ones are converted to characters; an unknown name, such as
/// that of a workspace's own picture, is kept.
/// </summary>
internal static partial class EmojiCodes
{
    private const int FirstTone = 0x1F3FB;

    private const string Table = """
        +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 ok_hand 👌 clap 👏 wave 👋 raised_hands 🙌 pray 🙏 muscle 💪
        point_up ☝️ point_right 👉 v ✌️ crossed_fingers 🤞 handshake 🤝 raised_hand ✋ hand ✋ fist ✊ punch 👊
        call_me_hand 🤙 writing_hand ✍️ slightly_smiling_face 🙂 grinning 😀 smiley 😃 smile 😄 grin 😁
        laughing 😆 satisfied 😆 joy 😂 rolling_on_the_floor_laughing 🤣 blush 😊 relaxed ☺️ innocent 😇
        upside_down_face 🙃 wink 😉 relieved 😌 heart_eyes 😍 kissing_heart 😘 yum 😋 stuck_out_tongue 😛
        stuck_out_tongue_winking_eye 😜 sunglasses 😎 star-struck 🤩 partying_face 🥳 hugging_face 🤗
        thinking_face 🤔 face_with_raised_eyebrow 🤨 neutral_face 😐 expressionless 😑 no_mouth 😶 smirk 😏
        unamused 😒 face_with_rolling_eyes 🙄 grimacing 😬 zipper_mouth_face 🤐 saluting_face 🫡 melting_face 🫠
        slightly_frowning_face 🙁 white_frowning_face ☹️ frowning 😦 anguished 😧 disappointed 😞
        disappointed_relieved 😥 worried 😟 confused 😕 pensive 😔 persevere 😣 confounded 😖 tired_face 😫
        weary 😩 cry 😢 sob 😭 triumph 😤 angry 😠 rage 😡 fearful 😨 scream 😱 cold_sweat 😰 sweat 😓
        sweat_smile 😅 flushed 😳 astonished 😲 open_mouth 😮 hushed 😯 dizzy_face 😵 exploding_head 🤯
        sleepy 😪 sleeping 😴 yawning_face 🥱 mask 😷 face_with_thermometer 🤒 face_with_head_bandage 🤕
        nauseated_face 🤢 hot_face 🥵 cold_face 🥶 pleading_face 🥺 shrug 🤷 facepalm 🤦 heart ❤️
        orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 broken_heart 💔 star ⭐
        star2 🌟 sparkles ✨ fire 🔥 100 💯 tada 🎉 confetti_ball 🎊 balloon 🎈 rocket 🚀 zap ⚡ boom 💥 trophy 🏆
        medal 🏅 dart 🎯 bulb 💡 eyes 👀 brain 🧠 seedling 🌱 sunny ☀️ cloud ☁️ rainbow 🌈 coffee ☕ books 📚
        memo 📝 calendar 📆 date 📅 hourglass ⌛ alarm_clock ⏰ chart_with_upwards_trend 📈
        chart_with_downwards_trend 📉 lock 🔒 key 🔑 house 🏠 palm_tree 🌴 beers 🍻 cake 🍰 gift 🎁
        white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎
        warning ⚠️ question ❓ exclamation ❗ heavy_exclamation_mark ❗ heavy_plus_sign ➕ heavy_minus_sign ➖
        arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ red_circle 🔴 large_green_circle 🟢
        large_yellow_circle 🟡 large_blue_circle 🔵 information_source ℹ️ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣
        five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 zero 0️⃣
        """;

    private static readonly FrozenDictionary<string, string> ByName =
        Table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2)
            .ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    public static string ToUnicode(string text) =>
        text.Contains(':', StringComparison.Ordinal) ? Code().Replace(text, Emoji) : text;

    private static string Emoji(Match match)
    {
        if (!ByName.TryGetValue(match.Groups["name"].Value, out string? emoji)) return match.Value;
        string tone = match.Groups["tone"].Value;
        return tone.Length == 0 ? emoji : emoji + char.ConvertFromUtf32(FirstTone + tone[0] - '2');
    }

    // In "10:100:1" the colons do not mark an emoji.
    [GeneratedRegex(
        @"(?<![0-9]):(?<name>[a-z0-9_+-]+):(?::skin-tone-(?<tone>[2-6]):)?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
