namespace OocdPanel.EventStore.Tests.Contract;

/// <summary>Another adapter goes through the suite.</summary>
public sealed class MemoryLogTests : EventLogContract
{
    private readonly MemoryLog.Kept kept = new();

    public override Task<IEventLog> OpenAsync(EventTypes types) => Task.FromResult<IEventLog>(new MemoryLog(types, kept));
}

/// <summary>And one that forgets something does not.</summary>
public sealed class ForgetfulLogTests
{
    public static TheoryData<Forgets, string> Promises => new()
    {
        { Forgets.Conflicts, nameof(EventLogContract.Who_read_a_stream_before_another_wrote_to_it_is_refused_and_nothing_is_written) },
        { Forgets.Conflicts, nameof(EventLogContract.A_stream_that_was_only_read_must_not_have_moved) },
        { Forgets.Togetherness, nameof(EventLogContract.Several_streams_are_written_together_or_not_at_all) },
        { Forgets.Commands, nameof(EventLogContract.A_command_is_accepted_once_and_its_answer_kept) },
        { Forgets.Order, nameof(EventLogContract.The_whole_log_is_read_page_by_page_each_event_once_and_each_stream_in_order) },
    };

    [Theory]
    [MemberData(nameof(Promises))]
    public async Task The_suite_notices_what_is_forgotten(Forgets what, string promise) =>
        (await Record.ExceptionAsync(() => (Task)typeof(EventLogContract).GetMethod(promise)!.Invoke(new Forgetful(what), [])!)).ShouldBeOfType<ShouldAssertException>();

    private sealed class Forgetful(Forgets what) : EventLogContract
    {
        private readonly MemoryLog.Kept kept = new();

        public override Task<IEventLog> OpenAsync(EventTypes types) => Task.FromResult<IEventLog>(new MemoryLog(types, kept, what));
    }
}
