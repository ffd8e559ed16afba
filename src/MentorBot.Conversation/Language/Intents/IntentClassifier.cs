namespace MentorBot.Conversation.Language.Intents;

/// <summary>
/// Learns from example sentences which intent a sentence has: multinomial logistic regression, trained by AdaGrad
/// (Duchi et al., 2011) over the examples in a fixed order, so that the same examples always give the same result.
/// Immutable once trained, and thread-safe.
/// </summary>
internal sealed class IntentClassifier
{
    private const int Rounds = 20;

    /// <summary>An example that is as sure as this teaches nothing more, and is left out of the round.</summary>
    private const float Learned = 0.97f;

    private const float Rate = 0.5f;
    private const float Decay = 1e-5f;

    private readonly string[] _intents;
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly List<float[]> _weights = [];
    private readonly float[] _bias;

    /// <param name="examples">The features of each example, and its intent.</param>
    public IntentClassifier(IReadOnlyList<(HashSet<string> Features, string Intent)> examples)
    {
        _intents = [.. examples.Select(example => example.Intent).Distinct()];
        _bias = new float[_intents.Length];
        (int[] Features, int Intent)[] rows = [.. examples.Select(example =>
            (Known(example.Features, isNew: true), Array.IndexOf(_intents, example.Intent)))];
        Train(rows);
    }

    /// <summary>The probability of each intent.</summary>
    public IEnumerable<(string Intent, double Probability)> Classify(HashSet<string> features)
    {
        float[] probabilities = new float[_intents.Length];
        Score(Known(features, isNew: false), 1 / MathF.Sqrt(Math.Max(1, features.Count)), probabilities);
        return _intents.Select((intent, at) => (intent, (double)probabilities[at]));
    }

    private int[] Known(HashSet<string> features, bool isNew)
    {
        List<int> known = new(features.Count);
        foreach (string feature in features)
        {
            if (_features.TryGetValue(feature, out int id)) known.Add(id);
            else if (isNew)
            {
                known.Add(_features.Count);
                _features.Add(feature, _features.Count);
                _weights.Add(new float[_intents.Length]);
            }
        }

        return [.. known];
    }

    private void Train((int[] Features, int Intent)[] rows)
    {
        float[][] squares = [.. _weights.Select(weights => new float[weights.Length])];
        float[] biasSquares = new float[_intents.Length];
        float[] errors = new float[_intents.Length];
        Random order = new(1);
        for (int round = 0; round < Rounds; round++)
        {
            order.Shuffle(rows);
            foreach ((int[] features, int intent) in rows)
            {
                float scale = 1 / MathF.Sqrt(Math.Max(1, features.Length));
                Score(features, scale, errors);
                if (errors[intent] > Learned) continue;
                errors[intent] -= 1;
                Step(_bias, biasSquares, errors, 1);
                foreach (int feature in features) Step(_weights[feature], squares[feature], errors, scale);
            }
        }
    }

    private static void Step(float[] weights, float[] squares, float[] errors, float scale)
    {
        for (int at = 0; at < weights.Length; at++)
        {
            float slope = (errors[at] * scale) + (Decay * weights[at]);
            squares[at] += slope * slope;
            weights[at] -= Rate * slope / (MathF.Sqrt(squares[at]) + 1e-6f);
        }
    }

    private void Score(int[] features, float scale, float[] probabilities)
    {
        Array.Clear(probabilities);
        foreach (int feature in features)
        {
            float[] weights = _weights[feature];
            for (int at = 0; at < probabilities.Length; at++) probabilities[at] += weights[at];
        }

        float most = float.MinValue;
        for (int at = 0; at < probabilities.Length; at++)
        {
            probabilities[at] = (probabilities[at] * scale) + _bias[at];
            most = Math.Max(most, probabilities[at]);
        }

        float sum = 0;
        for (int at = 0; at < probabilities.Length; at++)
        {
            probabilities[at] = MathF.Exp(probabilities[at] - most);
            sum += probabilities[at];
        }

        for (int at = 0; at < probabilities.Length; at++) probabilities[at] /= sum;
    }
}
