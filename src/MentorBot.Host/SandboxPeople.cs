using System.Collections.Immutable;
using MentorBot.Sandbox;

namespace MentorBot.Host;

/// <summary>Whom a newcomer plays on the sandbox page.</summary>
internal static class SandboxPeople
{
    private const string Tenant = "5a9d0b0e-5c1f-4f0e-9d5e-0f6c1a7b2e10";

    /// <summary>An employee, a manager and a mentor, in the order of their panes.</summary>
    public static ImmutableArray<SandboxPerson> All { get; } =
    [
        new("employee", "teams", Tenant, "b7c1f6de-2f0a-4d5b-8a57-3c9e44d0a1f2", "Alex Kim", "alex.kim@example.com"),
        new("manager", "teams", Tenant, "2e6b9c34-71da-4f08-b3c5-9a0d5e8f1c47", "Dana Fischer", "dana.fischer@example.com"),
        new("mentor", "slack", "T0SANDBOX", "U0MARIA", "Maria Santos", "maria.santos@example.com"),
    ];
}
