namespace MentorBot.Benchmarks.Processes;

/// <summary>The last lines that a process wrote, kept to explain a failure.</summary>
internal sealed class OutputTail
{
    private const int Kept = 30;
    private readonly Queue<string> _lines = new();
    private readonly Lock _gate = new();

    public void Add(string line)
    {
        lock (_gate)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Kept)
                _lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (_gate)
            return _lines.Count == 0 ? "(it wrote nothing)" : string.Join(Environment.NewLine, _lines);
    }
}
