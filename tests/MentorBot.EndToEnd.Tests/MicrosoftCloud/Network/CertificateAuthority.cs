using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Network;

/// <summary>
/// Makes certificates for any host. Only who is given its root believes them; its keys never leave the memory of this
/// process.
/// </summary>
internal sealed class CertificateAuthority : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _root;
    private readonly ConcurrentDictionary<string, Lazy<X509Certificate2>> _byHost =
        new(StringComparer.OrdinalIgnoreCase);

    public CertificateAuthority()
    {
        CertificateRequest request = new("CN=MentorBot tests", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        _root = request.CreateSelfSigned(now.AddDays(-2), now.AddDays(30));
    }

    /// <summary>The root certificate, as <c>SSL_CERT_FILE</c> wants it.</summary>
    public string RootPem => _root.ExportCertificatePem();

    public X509Certificate2 For(string host) =>
        _byHost.GetOrAdd(host, name => new Lazy<X509Certificate2>(() => Issue(name))).Value;

    public void Dispose()
    {
        foreach (Lazy<X509Certificate2> issued in _byHost.Values) issued.Value.Dispose();
        _root.Dispose();
        _key.Dispose();
    }

    private X509Certificate2 Issue(string host)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={host}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
            _root, true, false));
        using X509Certificate2 issued =
            request.Create(_root, _root.NotBefore, _root.NotAfter, Guid.NewGuid().ToByteArray());
        return issued.CopyWithPrivateKey(key);
    }
}
