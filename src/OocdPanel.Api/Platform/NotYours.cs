using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

// What a request names beside its target must be the person's own as well. Who reaches what is not the domain's to say, so these stand beside Reach.

public sealed record NotYourArea(AreaCode Area) : Refusal("not-your-area", null,
    $"{Area} is not one of your areas.", "Choose one of your own areas.", "area");

public sealed record NotYourDistrict(AreaCode Area) : Refusal("not-your-district", null,
    $"The district lies in {Area}, which is not one of your areas.", "Ask the youth justice service of that area to record it.", "child.district");

public sealed record NotYourExercise() : Refusal("not-your-exercise", null,
    "One of the other exercises is not one that you lead.", "Name exercises of your own.", "others");
