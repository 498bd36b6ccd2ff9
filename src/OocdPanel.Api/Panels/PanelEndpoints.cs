using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Panels;

public static class PanelEndpoints
{
    public static void MapPanels(this IEndpointRouteBuilder app)
    {
        app.MapCommand("/panels", new ConvenePanelSlice());
        app.MapPanelCommand("/panels/{panel:guid}/members", new InviteMemberSlice());
        app.MapPanelCommand("/panels/{panel:guid}/arrangements", new ArrangeMeetingSlice());
        app.MapPanelCommand("/panels/{panel:guid}/apologies", new SendApologiesSlice());
        app.MapPanelCommand("/panels/{panel:guid}/attendance", new RecordAttendanceSlice());
        app.MapPanelCommand("/panels/{panel:guid}/opening", new OpenPanelSlice());
        app.MapPanelCommand("/panels/{panel:guid}/agenda", new OrderAgendaSlice());
        app.MapPanelCommand("/panels/{panel:guid}/cancellation", new CancelPanelSlice());
        app.MapPanelCommand("/panels/{panel:guid}/closing", new ClosePanelSlice());
        app.MapPanelCommand("/panels/{panel:guid}/minutes/corrections", new CorrectMinutesSlice());
        app.MapPanelCommand("/panels/{panel:guid}/minutes/agreement", new AgreeMinutesSlice());
        app.MapItemCommand("/panels/{panel:guid}/items/{case:guid}", new ListCaseSlice());
        app.MapItemCommand("/panels/{panel:guid}/items/{case:guid}/removal", new TakeOffAgendaSlice());
        app.MapItemCommand("/panels/{panel:guid}/items/{case:guid}/pack", new RefreshPackSlice());
        app.MapItemCommand("/panels/{panel:guid}/items/{case:guid}/conflicts", new DeclareConflictSlice());
        app.MapItemCommand("/panels/{panel:guid}/items/{case:guid}/deferral", new DeferItemSlice());
        app.MapItemCommand("/panels/{panel:guid}/items/{case:guid}/views", new RecordViewSlice());
        app.MapItemCommand("/panels/{panel:guid}/items/{case:guid}/decision", new DecideItemSlice());
        app.MapCaseCommand("/cases/{case:guid}/urgent-decision", new DecideUrgentlySlice());
        app.MapItemCommand("/panels/{panel:guid}/items/{case:guid}/ratification", new RatifyDecisionSlice());
        app.MapCaseCommand("/cases/{case:guid}/confirmation", new ConfirmDecisionSlice());
        app.MapItemCommand("/panels/{panel:guid}/items/{case:guid}/escalation", new EscalateDecisionSlice());
        app.MapCaseCommand("/cases/{case:guid}/resolution", new ResolveEscalationSlice());
        app.MapCaseCommand("/cases/{case:guid}/delivery", new DeliverDisposalSlice());
        app.MapCaseCommand("/cases/{case:guid}/refusal", new RecordRefusalSlice());
        app.MapPanelReads();
    }
}
