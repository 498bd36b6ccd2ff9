using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Testing;
using Shouldly;

namespace OocdPanel.Web.Tests.Browsing;

/// <summary>The whole service on a port and a database of a test class’s own, for visitors, browsers and commands behind the scenes.</summary>
public class Site : TestDatabase
{
    private TestHost? _host;

    public Uri Address => Host.Address;

    private TestHost Host => _host ?? throw new InvalidOperationException("The site is started by InitializeAsync.");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await LoadAsync();
        _host = await TestHost.ListeningAsync(ConnectionString, builder =>
        {
            if (Clock is { } clock)
                builder.Services.AddSingleton(clock);
        });
    }

    /// <summary>What is in the database before the service starts.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>The clock it goes by; the machine’s where there is none.</summary>
    protected virtual TimeProvider? Clock => null;

    public override async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        await base.DisposeAsync();
    }

    public T Service<T>() where T : notnull => Host.Services.GetRequiredService<T>();

    /// <summary>Somebody with cookies of their own, signed in as one of the development people.</summary>
    public async Task<Visitor> SignInAsync(string user)
    {
        var visitor = Stranger();
        var page = await visitor.OpenAsync("/app/sign-in");
        (await visitor.SendAsync(page, ("user", user))).Title.ShouldBe("My work - OocdPanel");
        return visitor;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Stranger() => new(Address);

    /// <summary>Has a command done behind the scenes, which must be accepted.</summary>
    public async Task<Answer> DoAsync<TRequest>(string user, Slice<TRequest> slice, Target target, TRequest request, long? seen = null)
        where TRequest : Request
    {
        var person = DevelopmentPeople.All.First(known => known.Person.User.Value == user).Person;
        var result = await Service<Commands>().RunAsync(slice, target, request, new Caller(person, Guid.NewGuid(), seen), CancellationToken.None);
        return result.ShouldBeOfType<Result.Accepted>().Answer;
    }
}
