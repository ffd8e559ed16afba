using System.Buffers.Binary;
using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>
/// The icons of the app package: PNGs made of the SVGs beside them, on demand with <c>MENTORBOT_ICONS=write</c>, and
/// otherwise held to them. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons"/>.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class IconTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void Each_icon_is_a_PNG_of_the_size_that_Teams_asks_for(string name, int size)
    {
        byte[] png = File.ReadAllBytes(At($"{name}.png"));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(
            (size, size),
            (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [BrowserTheory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public async Task Each_icon_shows_what_is_drawn(string name, int size)
    {
        await using IBrowserContext context =
            await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = size, Height = size } });
        IPage page = await context.NewPageAsync();
        await page.SetContentAsync($"<body style='margin:0'>{await File.ReadAllTextAsync(At($"{name}.svg"))}</body>");
        byte[] drawn = await page.ScreenshotAsync(new() { OmitBackground = true });
        if (Environment.GetEnvironmentVariable("MENTORBOT_ICONS") == "write")
            await File.WriteAllBytesAsync(At($"{name}.png"), drawn);
        int[] icon = await PixelsAsync(page, await File.ReadAllBytesAsync(At($"{name}.png")));
        // Browsers smooth edges a little differently.
        Assert.True(
            icon.Zip(await PixelsAsync(page, drawn), (a, b) => Math.Abs(a - b)).Average() < 2,
            $"{name}.png is not what {name}.svg shows.");
    }

    [BrowserFact]
    public async Task The_outline_is_white_on_nothing_and_the_colour_icon_fills_its_square()
    {
        await using IBrowserContext context = await chromium.Browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        int[][] outline = [.. (await PixelsAsync(page, await File.ReadAllBytesAsync(At("outline.png")))).Chunk(4)];
        Assert.All(outline.Where(pixel => pixel[3] > 0), pixel => Assert.Equal([255, 255, 255], pixel[..3]));
        Assert.Equal(0, outline[0][3]);
        Assert.InRange(outline.Count(pixel => pixel[3] > 127), 100, 500);
        Assert.All(
            (await PixelsAsync(page, await File.ReadAllBytesAsync(At("color.png")))).Chunk(4),
            pixel => Assert.Equal(255, pixel[3]));
    }

    private static string At(string name) => Repository.At($"manifests/teams/{name}");

    /// <summary>Red, green, blue and opacity of each pixel, row by row.</summary>
    private static Task<int[]> PixelsAsync(IPage page, byte[] png) => page.EvaluateAsync<int[]>("""
        async png => {
          const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
          const image = await createImageBitmap(blob, { premultiplyAlpha: 'none' });
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas.drawImage(image, 0, 0);
          return [...canvas.getImageData(0, 0, image.width, image.height).data];
        }
        """, Convert.ToBase64String(png));
}
