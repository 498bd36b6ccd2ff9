using System.CommandLine;
using OocdPanel.Host.CommandLine;

return await OocdCommandLine.RunAsync(
    args,
    new RootCommand("OocdPanel: out-of-court disposals of children, decided jointly.")
    {
        Serve.Verb(),
        Token.Verb(),
        Demo.Verb(),
        Import.Verb(),
        Report.Verb(),
        Rebuild.Verb(),
        Verify.Verb(),
        Export.Verb(),
        Scrutiny.Verb(),
        Keys.Verb(),
        Subscriptions.Verb(),
        Postgres.Verb()
    });
