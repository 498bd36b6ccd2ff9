using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>Says what happens next with a referral that has just been submitted.</summary>
public sealed class SubmittedModel : CasePage;
