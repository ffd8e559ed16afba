namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

/// <summary>Somebody asked for a token.</summary>
/// <param name="Host">Whom.</param>
/// <param name="Tenant">Of which tenant; empty for a managed identity.</param>
/// <param name="ClientId">Who says that it is them.</param>
/// <param name="Scope">For what.</param>
/// <param name="IsGranted">They were given one.</param>
internal sealed record TokenRequest(string Host, string Tenant, string ClientId, string Scope, bool IsGranted);
