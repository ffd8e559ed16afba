using Spectre.Console;
using Spectre.Console.Rendering;

namespace MentorBot.Host.Commands;

/// <summary>
/// The part of a progress line that says how far the work is: by the latest report, whenever the line is drawn.
/// </summary>
/// <param name="say">A report in words.</param>
internal sealed class LatestColumn<T>(Func<T, string> say) : ProgressColumn, IProgress<T> where T : struct
{
    private readonly Lock _lock = new();
    private T? _latest;

    public void Report(T value)
    {
        lock (_lock) _latest = value;
    }

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        lock (_lock) return new Text(_latest is { } latest ? say(latest) : "");
    }
}
