using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OocdPanel.Host.Postgres;

/// <summary>The port of a cluster: kept from start to start, so that connection strings stay true, while it is free.</summary>
public static class ClusterPort
{
    public static int Choose(ClusterPlace place)
    {
        if (File.Exists(place.Port)
            && int.TryParse(File.ReadAllText(place.Port), NumberStyles.Integer, CultureInfo.InvariantCulture, out var kept)
            && kept is > 0 and <= IPEndPoint.MaxPort
            && Bound(kept) is not null)
            return kept;
        var port = Bound(0)!.Value;
        File.WriteAllText(place.Port, port.ToString(CultureInfo.InvariantCulture) + "\n");
        return port;
    }

    private static int? Bound(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
