using Spectre.Console;
using Spectre.Console.Rendering;

namespace MentorBot.Host.Commands;

/// <summary>
/// The part of a progress line that says how far the work is. It shows the latest report at the time of drawing.
/// </summary>
/// <param name="say">Formats a report.</param>
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
