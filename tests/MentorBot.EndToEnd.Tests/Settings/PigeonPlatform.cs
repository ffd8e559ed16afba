using System.ComponentModel.DataAnnotations;
using MentorBot.Channels;
using MentorBot.Channels.Manifests;
using MentorBot.Channels.Settings;
using MentorBot.Conversation.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.EndToEnd.Tests.Settings;

/// <summary>A third platform, as somebody else might add one: lofts of pigeons that carry what is said.</summary>
internal sealed class PigeonPlatform : IPlatform
{
    public string Name => "pigeon";

    public string Section => "Pigeon";

    public string TenantsKey => "PigeonLofts";

    public bool IgnoresCase => true;

    public PlatformManifest Manifest { get; } = new("Writes the ring.", _ => "ring"u8.ToArray())
    {
        Needs = "Pigeon__Loft",
    };

    public ConfiguredPlatform Read(IConfigurationSection section, PlatformProgram program)
    {
        PigeonOptions pigeon = section.Read<PigeonOptions>();
        if (pigeon.Loft.Length == 0) return new ConfiguredPlatform("Pigeon: off");
        return new ConfiguredPlatform("Pigeon: on")
        {
            Options = pigeon,
            Add = services => services.AddSingleton(pigeon).AddChannel<PigeonChannel, PigeonEndpoints>(),
            Warnings = ["Pigeon__Ring is empty: no pigeon comes back."],
            DevelopmentDefaults = ["pigeons fly on this machine only."],
        };
    }
}

/// <summary>Its settings. Public with its properties, or the binder would not see them.</summary>
public sealed class PigeonOptions
{
    [RegularExpression("[a-z]*", ErrorMessage = "a loft's name in small letters")]
    public string Loft { get; set; } = "";
}

internal sealed class PigeonChannel : IChannel
{
    public string Name => "pigeon";

    public Task<SendOutcome> SendAsync(
        Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken) =>
        Task.FromResult<SendOutcome>(new Accepted(null));
}

/// <summary>Takes what the pigeon <c>coo</c> brings.</summary>
internal sealed class PigeonEndpoints(PigeonOptions pigeon, IInbound inbound) : IChannelEndpoints
{
    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/pigeon/{text}", async (string text, CancellationToken cancellationToken) =>
        {
            TextSaid said = new(text)
            {
                Sender = new Sender($"pigeon|{pigeon.Loft}|coo"), Address = new Address("pigeon", "coo", "coo"),
            };
            await inbound.HandleAsync(said, cancellationToken);
        });
}
