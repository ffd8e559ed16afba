namespace MentorBot.Sandbox.Tests;

/// <summary>The three people of the page in these tests.</summary>
internal static class Cast
{
    public const string Secret = "harbor-signing-secret";
    public const string Token = "xoxb-1";
    public const string Tenant = "5a9d0b0e-5c1f-4f0e-9d5e-0f6c1a7b2e10";

    public static SandboxPerson Employee { get; } =
        new("employee", "teams", Tenant, "b7c1f6de-2f0a-4d5b-8a57-3c9e44d0a1f2", "Alex Kim", "alex.kim@example.com");

    public static SandboxPerson Manager { get; } =
        new(
            "manager", "teams", Tenant, "c8d2a7ef-3a1b-4e6c-9b68-4daf55e1b2a3", "Dana Fischer",
            "dana.fischer@example.com");

    public static SandboxPerson Mentor { get; } =
        new("mentor", "slack", "T0SANDBOX", "U0MARIA", "Maria Santos", "maria.santos@example.com");

    public static SandboxOptions Options { get; } = new()
    {
        Slack = new SandboxSlack(Secret, Token), People = [Employee, Manager, Mentor],
    };
}
