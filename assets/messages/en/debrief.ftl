# Démarche: messages of the debrief in English, on screen and on paper. Offices, not persons;
# claims as claims; a counterfactual is what the model says, and no more.

## Metrics as the debrief names them

debrief-metric-support = Support at home
debrief-metric-approval = Approval of the cabinet
debrief-metric-resilience = Resilience, mean of all sectors
debrief-metric-goodwill-recipient = Standing in { $capital }
debrief-metric-goodwill-allies = Standing among the allies
debrief-metric-tension = Tension with { $capital }
debrief-metric-grievance = Grievance held by { $capital }
debrief-metric-delivered = Aid delivered
debrief-metric-allocated = Aid allocated
debrief-metric-pledged = Aid pledged
debrief-metric-highest-measure = Highest measure in force at the end
debrief-metric-level = Level of reaction

## Objectives

debrief-standing-none = No medal: { $gap } short of { $next }.
debrief-standing-next = { $medal ->
    [bronze] Bronze
    [silver] Silver
   *[gold] Gold
}: { $gap } short of { $next }.
debrief-standing-gold = Gold: { $margin } beyond its threshold.
debrief-standing-exact = Gold, exactly at its threshold.
debrief-standing-undelivered = No medal counts until { $amount } more has been delivered.

## Turning points

debrief-change-month = All of the month's orders
debrief-change-period = No orders, where the period had some
debrief-turning-order = Without this order, “{ $objective }” would have come to { $otherwise } instead of { $played }{ $same ->
    [yes] .
   *[no] : { $other_medal ->
        [none] no medal
       *[other] { $other_medal }
    } instead of { $medal ->
        [none] no medal
       *[other] { $medal }
    }.
}
debrief-turning-month = Without the month's orders, “{ $objective }” would have come to { $otherwise } instead of { $played }{ $same ->
    [yes] .
   *[no] : { $other_medal ->
        [none] no medal
       *[other] { $other_medal }
    } instead of { $medal ->
        [none] no medal
       *[other] { $medal }
    }.
}
debrief-turning-period = With the period's orders in this month, “{ $objective }” would have come to { $otherwise } instead of { $played }{ $same ->
    [yes] .
   *[no] : { $other_medal ->
        [none] no medal
       *[other] { $other_medal }
    } instead of { $medal ->
        [none] no medal
       *[other] { $medal }
    }.
}
debrief-turning-medal = “{ $objective }”, { $other_medal ->
    [none] no medal
   *[other] { $other_medal }
} instead of { $medal ->
    [none] none
   *[other] { $medal }
}
debrief-turning-medals = Other medals would have changed too: { $medals }.
debrief-turning-spared = These measures would not have been taken: { $measures }.
debrief-turning-incurred = These measures would have been taken: { $measures }.
debrief-turning-reactions = { $count ->
    [one] One month's answer would have been different: { $month }, { $otherwise } instead of { $played }.
   *[other] The answers of { $count } months would have been different, above all in { $month }: { $otherwise } instead of { $played }.
}
debrief-turning-refused = { $count ->
    [one] One later order would then have been refused: it rested on this.
   *[other] { $count } later orders would then have been refused: they rested on this.
}
debrief-turning-survived = The game would not have ended early.
debrief-turning-lost = The game would have ended early.

## The adversary's lines

debrief-line-opened = Declared before the first month; { $capital } promised { $level }. How specific it was in the end: { $specific }. { $renewed ->
    [0] It was not repeated.
    [one] It was repeated once.
   *[other] It was repeated { $renewed } times.
}
debrief-line-declared = Declared in { $month }; { $capital } promised { $level }. How specific it was in the end: { $specific }. { $renewed ->
    [0] It was not repeated.
    [one] It was repeated once.
   *[other] It was repeated { $renewed } times.
}
debrief-line-latent = Never declared: { $capital } had drawn it for itself and would have answered with { $level }.
debrief-crossing = Crossed in { $month }. What was promised, or one level less, had a chance of { $chance } then: { $bluff ->
    [yes] a bluff by that measure, below { $threshold }
   *[no] not a bluff, as that is { $threshold } or more
}. { $kept ->
    [yes] It was carried out in time{ $bluff ->
        [yes] {" "}all the same.
       *[no] .
    }
    [open] Its time had not run out when the game ended.
   *[no] It was not carried out in time.
}

## Predictions

debrief-prediction = { $capital }: sealed { $one ->
    [yes] { $low } alone
   *[no] { $low } to { $high }
}; it came to { $level }{ $held ->
    [yes] , inside the band.
   *[no] , outside the band.
}
debrief-skill = { $count ->
    [one] One sealed prediction scores
   *[other] { $count } sealed predictions score
} { $player } (0 is perfect). The usual forecaster, who knows only how often each level comes, scores { $climatology }; the model, which knows the chances, { $model }.{ $over ->
    [none] {""}
   *[other] {" "}Skill against the usual: { $over }.
}{ $over_model ->
    [none] {""}
   *[other] {" "}Skill against the model: { $over_model }.
}

## Questions for discussion, with the idea of the field that each leads to

debrief-question-turned = Much turned on { $month }. { $whole ->
    [yes] Without the month's orders
   *[no] Without “{ $change }”
}, “{ $objective }” would have come to { $otherwise } instead of { $played }. What did you know when you decided, and what did you expect? Knowing only that, would you decide the same again?
    .theory = Decision under uncertainty: a good decision and a good outcome are two things.
debrief-question-traded = “{ $best }” earned { $best_medal }, “{ $worst }” { $none ->
    [yes] no medal
   *[no] only { $worst_medal }
}. Which orders served the one at the other's cost? Could both have been had?
    .theory = Trade-offs between goals that no single measure adds up.
debrief-question-bluff = In { $month } a red line of { $capital } was crossed: “{ $line }”. What it promised had a chance of { $chance }. What had made the warning look more, or less, serious? Who paid when nothing followed?
    .theory = Costly signals and audience costs: when words bind the one who speaks.
debrief-question-kept = In { $month } a red line of { $capital } was crossed, and it did what it had promised: “{ $line }”. Was that foreseeable? Did the warning come too late to change the decision?
    .theory = Deterrence: it needs to be heard, believed, and in time.
debrief-question-latent = { $capital } had drawn a red line that it never declared: “{ $line }”. Why would a state keep such a line to itself? How could you have learned of it?
    .theory = Incomplete information: private resolve and its concealment.
debrief-question-measure = In { $month } { $capital } answered with { $level }: { $measure }. “{ $act }” weighed most. Was the answer aimed at what you had done, or at what you might do next?
    .theory = The security dilemma and spirals of retaliation.
debrief-question-law = In { $month } the law refused “{ $order }”, by the rule “{ $rule }”. What is that rule for? Who would have to agree to change it, and what would they want in return?
    .theory = Two-level games: what is agreed abroad must hold at home.
debrief-question-leak = In { $month } the press reported what was to stay quiet: { $class }. What had secrecy been worth until then? When is candour cheaper?
    .theory = Secrecy and democratic accountability.
debrief-question-joined = In { $month } you joined “{ $round }”. How much of that was about { $capital }, and how much about allies? Would you have joined if nobody had asked?
    .theory = Alliance politics: abandonment and entrapment.
debrief-question-missed = In { $month } the time to join “{ $round }” ran out. Who was spared, and who took note? What would have made you join?
    .theory = Alliance politics: abandonment and entrapment.
debrief-question-lapsed = In { $month } { $amount } lapsed because it had not been committed. Was it caution, lack of permission, or lack of a plan? What could it have done for the recipient?
    .theory = Budget cycles and commitment: money has a calendar.
debrief-question-departed = Your orders first differ from the period's in { $month }. What did decision-makers of the time know, fear or owe that you did not?
    .theory = Hindsight, and history as one draw among many.
debrief-question-share = By total, the tracker has { $donor } in place { $rank }; by share of GDP, in place { $by_product }. Which of the two is fair? Who would choose which?
    .theory = Collective action: burden-sharing and free-riding.
debrief-question-forecast = Your sealed bands score { $player }; a forecaster who knows nothing about the month scores { $climatology }. Were your bands too wide or too narrow? What did you overlook when they failed?
    .theory = Calibration: confidence and accuracy in political forecasting.
debrief-question-silence = No order was given in any month. What came of that, for whom? Is not deciding a decision?
    .theory = Omission and responsibility.
