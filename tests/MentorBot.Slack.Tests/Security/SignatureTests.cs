using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Security.Cryptography;
using MentorBot.Slack.Security;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Slack.Tests.Security;

/// <summary>Whose requests are read at all.</summary>
public sealed class SignatureTests : SlackBotTest
{
    private const string Path = "/slack/events";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Sample.Message("a secret").ToJsonString());

    [Theory]
    [InlineData(0, 200)]
    [InlineData(-300, 200)]
    [InlineData(300, 200)]
    [InlineData(-301, 401)]
    [InlineData(301, 401)]
    [InlineData(-86_400, 401)]
    public async Task A_good_signature_holds_for_five_minutes_either_way(int seconds, int status)
    {
        string timestamp = Timestamp(seconds);
        using HttpResponseMessage response = await _bot.PostAsync(
            Path, Body, "application/json", Headers(timestamp, SlackBot.Sign(SlackBot.Secret, timestamp, Body)));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? 1 : 0, _bot.Inbound.Events.Count);
    }

    [Theory]
    [InlineData("another-secret")]
    [InlineData("")]
    public async Task A_signature_by_another_secret_is_refused(string secret) =>
        await AssertRefusedAsync(
            Body, "The request's signature does not match.",
            Headers(Timestamp(), SlackBot.Sign(secret, Timestamp(), Body)));

    [Fact]
    public async Task A_body_that_was_changed_after_signing_is_refused()
    {
        byte[] changed = [.. Body];
        changed[^2] ^= 1;
        await AssertRefusedAsync(
            changed, "The request's signature does not match.", Signed());
    }

    [Fact]
    public async Task A_time_that_was_changed_after_signing_is_refused() =>
        await AssertRefusedAsync(
            Body, "The request's signature does not match.",
            Headers(Timestamp(5), SlackBot.Sign(SlackBot.Secret, Timestamp(), Body)));

    [Fact]
    public async Task The_signature_is_over_the_raw_bytes_and_not_over_what_they_mean()
    {
        byte[] same = Encoding.UTF8.GetBytes(JsonNode.Parse(Body)!.ToJsonString(new() { WriteIndented = true }));
        await AssertRefusedAsync(
            same, "The request's signature does not match.", Signed());
    }

    [Fact]
    public async Task An_empty_body_that_is_signed_is_read_and_one_that_is_not_is_refused()
    {
        using HttpResponseMessage response = await _bot.SignedAsync(Path, []);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await AssertRefusedAsync(
            [], "The request's signature does not match.", Signed());
    }

    public static TheoryData<string, string?, string?> Malformed()
    {
        string good = new('0', 64);
        return new()
        {
            { "The request does not carry one timestamp.", null, null },
            { "The request does not carry one timestamp.", null, "v0=" + good },
            { "The request does not carry one timestamp.", "", "v0=" + good },
            { "The request does not carry one signature.", "now", null },
            { "The request does not carry one signature.", "now", "" },
            { "The request's timestamp is not a number of seconds.", "yesterday", "v0=" + good },
            { "The request's timestamp is not a number of seconds.", "-1763631000", "v0=" + good },
            { "The request's timestamp is not a number of seconds.", "1763631000.5", "v0=" + good },
            { "The request's timestamp is not a number of seconds.", "99999999999999999999", "v0=" + good },
            { "The request's timestamp is more than five minutes away.", "9223372036854775807", "v0=" + good },
            { "The request's timestamp is more than five minutes away.", "0", "v0=" + good },
            { "The request's signature is not of version v0.", "now", "v1=" + good },
            { "The request's signature is not of version v0.", "now", good },
            { "The request's signature is not of version v0.", "now", "v0=" + good[2..] },
            { "The request's signature is not of version v0.", "now", "v0=" + good + "00" },
            { "The request's signature is not of version v0.", "now", "v0=" + good[1..] + "g" },
            { "The request's signature does not match.", "now", "v0=" + good },
        };
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_signature_is_refused(string why, string? timestamp, string? signature)
    {
        List<(string, string)> headers = [];
        if (timestamp is not null)
            headers.Add(("X-Slack-Request-Timestamp", timestamp == "now" ? Timestamp() : timestamp));
        if (signature is not null) headers.Add(("X-Slack-Signature", signature));
        foreach (string path in new[] { "/slack/events", "/slack/interactions", "/slack/commands" })
            await AssertRefusedAsync(Body, why, [.. headers], path);
    }

    [Theory]
    [InlineData(SignatureCheck.SignatureHeader, "The request does not carry one signature.")]
    [InlineData(SignatureCheck.TimestampHeader, "The request does not carry one timestamp.")]
    public void Two_of_a_header_are_none(string header, string why)
    {
        HeaderDictionary headers = [];
        foreach ((string name, string value) in Signed()) headers.Append(name, value);
        Assert.Null(_bot.Service<SignatureCheck>().Read(headers).Fault);
        headers.Append(header, headers[header]);
        Assert.Equal((null, why), _bot.Service<SignatureCheck>().Read(headers));
    }

    [Fact]
    public async Task Two_signatures_in_one_header_are_none()
    {
        await AssertRefusedAsync(
            Body, "The request's signature is not of version v0.",
            [.. Signed(), ("X-Slack-Signature", "v0=" + new string('0', 64))]);
    }

    [Fact]
    public void Signatures_are_compared_in_constant_time()
    {
        MethodInfo matches = typeof(SignatureCheck).GetMethod(nameof(SignatureCheck.Matches))!;
        byte[] code = matches.GetMethodBody()!.GetILAsByteArray()!;
        int[] tokens =
        [
            .. Enumerable.Range(0, code.Length - 4).Where(at => code[at] == OpCodes.Call.Value)
                .Select(at => BitConverter.ToInt32(code, at + 1)),
        ];
        Assert.Contains(
            nameof(CryptographicOperations.FixedTimeEquals), tokens.Where(static token => token >> 24 == 0x0A)
            .Select(token => matches.Module.ResolveMember(token)?.Name));
    }

    private string Timestamp(int seconds = 0) =>
        (_bot.Clock.Now.ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>The headers that the body is signed with, now.</summary>
    private (string, string)[] Signed() => Headers(Timestamp(), SlackBot.Sign(SlackBot.Secret, Timestamp(), Body));

    private static (string, string)[] Headers(string timestamp, string signature) =>
        [("X-Slack-Request-Timestamp", timestamp), ("X-Slack-Signature", signature)];

    private async Task AssertRefusedAsync(byte[] body, string why, (string, string)[] headers, string path = Path)
    {
        using HttpResponseMessage response = await _bot.PostAsync(path, body, "application/json", headers);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(
            $$$"""{"error":{"code":"Unauthorized","message":"{{{why}}}"}}""",
            await response.Content.ReadAsStringAsync());
        Assert.Empty(_bot.Inbound.Events);
        Assert.Empty(_bot.Slack.Requests);
    }
}
