# What the views say: words that every desk shows.

view-none = n/a

view-head-support = Support
view-head-approval = Approval
view-head-goodwill-allies = Allies
view-head-resilience = Resilience
view-head-tension = Tension

view-news-elsewhere = Only what is listed below.
view-news-more = `news` tells all of it.
view-news-none = No news this month.
view-news-item = { $desk }: { $news }
view-news-war = War
view-news-recipient = Recipient
view-news-adversary = Adversary
view-news-allies = Allies
view-news-home = Home

view-ladder-basis = Chances rest on { $chances }, prices on { $prices }: C computed from data, A assumed.
view-ladder-unproven = The rules are validated for no adversary but Russia: these chances rest on their form, fitted mostly to Russia's answers.
view-ladder-hidden = Predict first: { $capital }'s chances are shown once your prediction is sealed.
view-ladder-none = Nothing this month gives { $capital } a reason to react.
view-ladder-silent = Silence is the median outcome for { $capital }.
view-ladder-middle = { $level }: the median outcome for { $capital }; costs { $price } of support.
view-ladder-stakes = Costs { $now } of support now; the next rung ({ $level }) costs { $next } and needs { $lacks } more pressure.
view-ladder-without = Without “{ $order }”: a warning or worse { $with } → { $without }.

view-package-act = Act due { $month }
view-package-running = Under way
view-package-complete = Complete
view-package-withdrawn = Withdrawn
view-package = { $class } → { $to }

view-law-free = Licence-free
view-law-licence = Licence
view-law-consent = Consent
view-law-forbidden = Forbidden

view-turned-forecast = Your prediction was { $low } to { $high }; it was { $level } ({ $name }): { $held ->
    [yes] it held.
   *[no] it did not hold.
}

view-why-legend = What a change rests on: { $tags }
view-why-title = { $name }: { $value }
view-why-told = At the end of { $month }. Every change has a row; the rows add up exactly.
view-why-told-now = { $then } at the end of { $month }, { $now } now. Every change has a row; the rows add up exactly.
view-why-told-apart = { $open ->
    [yes] Now, with what has come since the end of { $month }.
   *[no] At the end of { $month }.
} Every change has a row. { $count ->
    [none] The number is made from these parts, and is not their sum.
   *[other] The number is the mean of { $count } parts, and not their sum.
}
view-why-parts = What it is made of
view-why-month = Changes in { $month }
view-why-left = What is left of each cause (it fades by half in { $months } months)
view-why-since = Since the opening, by what began it
view-why-before = before
view-why-after = now
view-why-times = { $name }, { $times } times
view-why-rest = everything else
view-why-level = Why { $capital } answered with { $level }, { $month }
view-why-draw = The draw was { $draw }; at least this had a chance of { $chance }.
view-why-pressure = What pressed
view-why-without = Without this act, the same draw would have meant

view-tag-v = [V] read in a source
view-tag-c = [C] computed from data
view-tag-s = [S] the scenario's own figure
view-tag-a = [A] assumed
view-tag-parts = with a slash: based partly on each

view-number-approval = Approval of the cabinet
view-number-stress = Economic stress
view-number-support = Support at home
view-number-poll = Support as the poll shows it
view-number-resilience = Resilience, mean of all sectors
view-number-goodwill-allies = Standing among the allies, mean
view-number-relation = Relation with the adversary
view-number-credibility = Credibility of the adversary's warnings
view-number-pledged = Pledged
view-number-allocated = Allocated
view-number-delivered = Delivered
view-number-share = Share of all aid
view-number-share-gdp = Aid as a share of GDP
view-number-rank = Place by aid allocated
view-number-rank-gdp = Place by share of GDP
view-number-rank-financial = Place by money allocated

view-state-support-base = Sympathy
view-state-support-fatigue = Weariness
view-state-support-fear = Fear
view-state-support-cost = Cost
view-state-support-mix = Public acceptance
view-state-support-results = Results
view-state-support-scandal = Scandal
view-state-support-measures = Measures
view-state-budget = Money left
view-state-staff = Staff points left
view-state-fatigue = Weariness of the war
view-state-fear = Fear of the adversary
view-state-salience = Attention to the war
view-state-scandal = Scandal not yet forgotten
view-state-stress = Economic stress added by events
view-state-approval = Approval: effects of acts and events
view-state-capital = Political capital
view-state-intensity = Intensity of the war
view-state-tension = Tension, { $from } with { $to }
view-state-grievance = Grievance of { $from } against { $to }
view-state-goodwill = Goodwill of { $from }
view-state-habit-aid = Aid from { $to } that { $from } is used to
view-state-habit-coercion = Coercion by { $to } that { $from } is used to
view-state-threats-kept = Threats that { $from } kept
view-state-threats-broken = Threats that { $from } did not keep
view-state-restraint = What hurting { $to } would cost { $from }
view-state-aid-pledged = Pledged, { $type }
view-state-aid-allocated = Allocated, { $type }
view-state-aid-delivered = Delivered, { $type }

view-unfit-empty = it is empty
view-unfit-long = it has more than { $most } characters
view-unfit-mixed = it mixes scripts whose letters look alike ({ $letter }, { $code }, is from another script than the rest)
view-unfit-character = it contains a character that cannot be seen ({ $code })

view-reason-unfit = That cannot be kept: { $reason }. Say it again, shorter or without it.

view-card-length = { $turns } months from { $from }
view-card-when = { $nation }, { $years }
view-card-invented = { $nation }, invented
view-card-cut = { $turns } months

view-compare-told = At the end of { $month }, after { $months ->
    [one] one month
   *[other] { $months } months
}. The same luck: { $same } of the { $shared } draws they share came out alike.
view-compare-goal = { $reading }{ $any ->
    [no] , no medal
   *[yes] , { $medal }
}

view-timeline-delivered = { $amount ->
    [none] Nothing delivered
   *[other] Delivered: { $amount }
}
view-timeline-answer = { $rung ->
    [0] No answer
   *[other] Answer: { $level } (rung { $rung })
}
view-turn = turn { $turn } of { $turns }

view-gauge-tension = Tension, { $capital }

view-badge-free = no licence needed
view-badge-licensed = licensed
view-badge-needed = licence needed
view-badge-pending = in review
view-badge-forbidden = forbidden
view-badge-reason = { $rule }. { $reason }

view-cost-staff = 1 staff point

view-cure-reform = Begin the reform: { $reform }
view-cure-reform-drafted = ✓ Reform drafted: { $reform }
view-cure-apply = Apply for a licence
view-cure-apply-drafted = ✓ Application drafted

view-way-direct = direct
view-way-fund = through a fund
view-way-backfill = to { $to }'s stock

view-choice-cost = { $money ->
    [none] {""}
   *[other] { $money }{" "}
}{ $staff ->
    [0] {""}
    [one] 1 staff point{" "}
   *[other] { $staff } staff points{" "}
}{ $capital ->
    [none] {""}
   *[other] { $capital } political capital
}

view-round-title = Allies ask { $donor } to join: { $round }
view-round-text = Joining pleases the allies and is a coercive act towards { $target }; letting it pass costs standing with the allies.
view-round-join = Join the round

view-rumour-title = A rumour
view-rumour-clarify = Clarify it with facts: true or not, it then provokes as a quiet act would.
view-rumour-deny = Deny it: nothing remains of it, unless it proves true; then it is a scandal.

view-transfer-title = { $ally } asks to pass on { $amount } of { $class }
view-transfer-text = The goods were given on condition of our consent. What we allow once will be asked again.
view-transfer-consent = Consent
view-transfer-refuse = Refuse

view-request-text = The need is { $need } a month ({ $sector }). A gift for that need this month answers the request.

view-lines = Red lines

view-advice-quiet = { $class } given quietly: a warning or worse { $now } → { $then }.

view-band = { $lowest } to { $highest }
view-band-one = { $lowest }

view-map-given = { $amount } allocated
view-map-relation = relation { $points }
view-map-measures = { $count ->
    [0] no measure in force against you
    [one] 1 measure in force against you
   *[other] { $count } measures in force against you
}
view-map-law = { $class }: { $verdict }
view-map-standing = { $what }: in force since { $month } ({ $level })
view-map-review = licence in review
view-map-licence = licence under way
view-map-reaction = { $level }, { $number }

view-flow-delivered = delivered
view-flow-pledged = decided or drafted
view-flow-pending = licence pending
view-flow-warning = the adversary

view-warmth-cold = cold
view-warmth-even = even
view-warmth-warm = warm

view-tone-player = you
view-tone-recipient = recipient
view-tone-adversary = adversary
view-tone-ally = ally

view-season = high { $from } to { $to }

view-reform-in-force = In force.
view-reform-under-way = Under way, in force from { $month }.
view-reform-drafted = Drafted: it begins when you end the turn.
view-reform-open = Can be begun, for { $capital } political capital.

view-chart-told = { $name } went from { $first } to { $last }; lowest { $low }, highest { $high }.
view-chart-empty = No month has been played.

view-lane-first = This game
view-lane = Branch { $number }

view-outlook = In { $months } months, eight of ten futures: support { $low } to { $high }, resilience { $least } to { $most }{ $warned ->
    [none] .
   *[other] ; a warning or worse now in { $warned }.
}

view-without-title = Without “{ $order }”, { $month }
view-without-told = The same luck and every other order; as played → without it.
view-without-told-refused = The same luck and every other order; as played → without it. { $count ->
    [one] One later order
   *[other] { $count } later orders
} would have been refused.
view-without-nothing = No result would differ.
view-without-goals = Objectives
view-without-numbers = Numbers
view-without-reactions = Reactions
view-without-both = { $played } → { $otherwise }
view-without-medal = { $played } → { $otherwise }
view-without-least = At least
view-without-chances = Chances of the month's reaction as drafted → without this order.
view-without-no-chance = It does not change the chances of the month's reaction.
view-without-sealed = Seal a prediction first: chances are shown after that.

view-debrief-open = The game is not over: what was hidden stays hidden. Objectives as they stand:
view-debrief-lines = What was hidden: the adversary's red lines
view-debrief-lines-about = Red lines it had drawn, declared or not, and whether a threat that was crossed was meant.
view-debrief-refused = Orders that were refused
view-debrief-refused-about = With the rule that refused them.
view-debrief-turning = Where the game turned
view-debrief-turning-about = Each month played again without its orders, under the same luck.
view-debrief-skill = Your predictions
view-debrief-skill-about = Each is scored by the ranked probability score: 0 is perfect, and the score rises the wider the band and the further the answer lies outside it. Skill compares your mean score with two forecasters. The usual one knows only how often each level comes in this scenario; the model knows the chances from which the answer was drawn. 100% means a perfect score, 0% one as good as theirs, less than 0% a worse one.
view-debrief-foreseen = Foreseen, and so not counted: you had already played this month on a branch that you left, and knew what came.
view-debrief-period = Beside the period's own orders
view-debrief-period-about = The period's orders under the same luck, where the two differ.
view-debrief-beside = { $played } in this game, { $history } under the period's orders.
view-debrief-goal-beside = { $name }: { $mine } in this game, { $theirs } under the period's orders.
view-debrief-questions = For discussion
view-debrief-questions-about = Drawn from what happened.

view-law-allies = to an ally's stock

view-class-head = For the class “{ $class }”, by { $name }:
view-class-fictional = The names of states and capitals are invented.
view-class-hidden = The chances of a reaction are not shown in this class.
view-class-one-way = There is no way back before the hand-in.

view-why-driver-base = The country's basic sympathy
view-why-driver-fatigue = Weariness of a long war
view-why-driver-fear = Fear of the adversary, fading
view-why-driver-cost = What aid costs in hard times
view-why-driver-mix = Public acceptance of what was given
view-why-driver-results = Visible results for the recipient
view-why-driver-scandal = Leaks and scandals, fading
view-why-driver-measures = Measures in force

view-debrief-lines-about = Red lines it had drawn, declared or not, and whether a threat that was crossed was meant.
view-debrief-refused-about = With the rule that refused them.
view-debrief-turning-about = Each month played again without its orders, under the same luck.
view-debrief-skill-about = Ranked probability score: 0 is perfect. Climatology knows only how often each level comes.
view-debrief-period-about = The period's orders under the same luck, where the two differ.
view-debrief-questions-about = Drawn from what happened.
view-why-answer = Your answer on “{ $event }”
view-why-gave = Your { $amount } of { $class } for { $to }

## What ending the month would lose

view-loose-empty = Nothing is drafted: the month would pass without any order.
view-loose-spend = Give { $amount } of { $class } with it
view-loose-head = If the month ended now
view-loose-lapse = { $amount } of this year’s money may not be spent after this month: it lapses.
view-loose-question = “{ $title }” is not answered. If you do not answer: { $silence }
view-loose-round = This is the last month to join: { $title }.

view-spark = { $name } over time: from { $first } to { $last }, between { $low } and { $high }
view-goal-gate = held back: { $medal } needs { $needed } delivered in all, and { $delivered } is

# Objectives in a word or two, by the number that judges them.
view-short-support = Support
view-short-approval = Approval
view-short-goodwill = { $nation }
view-short-goodwill-allies = Allies
view-short-highest-level = Answers
view-short-highest-measure = Measures
view-short-resilience = { $of ->
    [none] Resilience
   *[other] { $of }
}
view-short-coverage = { $of ->
    [none] Need met
   *[other] { $of } met
}
view-short-delivered = Delivered
view-short-ties = Ties lost
view-short-gap-filled = Gap filled
view-short-consent-kept = Consent
view-short-tension = Tension
view-short-share-gdp = Fair share
view-short-restraint = Restraint
view-short-reforms = Reforms
view-short-allocated = Allocated
view-short-salience = Attention
view-short-grievance = Grievance
view-short-stress = Hardship

view-cast-player = You: the government of { $nation }, which gives aid
view-cast-recipient = It is at war and receives aid; its government is called { $capital }
view-cast-adversary = It answers what you do, on a ladder of seven rungs
view-cast-ally = An ally: it gives aid of its own, and compares

view-log-silent = No answer
view-log-answer = { $name } ({ $level })
view-log-delivered = { $amount } delivered
view-log-nothing = nothing delivered

view-arrival = { $amount } of { $what } { $number ->
    [many] arrive
   *[one] arrives
} in { $place }{ $part ->
    [none] .
   *[other] : { $part }.
}
view-arrival-first = the first of it
view-arrival-last = the last of it
view-arrival-whole = all of it
view-arrival-more = a further part
view-arrival-need = { $name }: met to { $now } ({ $before } the month before)
view-shipment = { $what }: { $amount } { $state ->
    [act] wait for an Act, due { $month }
    [arriving] still to come, part by part
   *[due] still to come, first due { $month }
}
view-shipment-drafted = { $what }: { $amount }, in the draft
view-pile = Waiting at the border of { $place } for want of room: { $parts }
view-pile-part = { $sector } { $amount }

view-nation-player = the government you lead
view-nation-recipient = at war; you aid it
view-nation-adversary = the adversary, who watches your aid
view-nation-ally = an ally
view-nation-donor = another donor
view-nation-tension = Tension with you
view-nation-grievance = Grievance against you
view-nation-goodwill = Goodwill towards you
view-nation-allocated = Allocated since the war began
view-nation-rank = Place by share of product
view-nation-place = { $place } of { $of } ({ $share })
view-nation-stock = In stock: { $goods }
view-nation-line = Red line: { $line }. Promised: { $promised }

## Saved games

view-ago-now = just now
view-ago-minutes = { $n ->
    [one] 1 minute ago
   *[other] { $n } minutes ago
}
view-ago-hours = { $n ->
    [one] 1 hour ago
   *[other] { $n } hours ago
}
view-ago-days = { $n ->
    [one] 1 day ago
   *[other] { $n } days ago
}
view-saves-open = It is open, here or in another window. Begin or open another game first.
view-saves-unknown = It is not there any more.
view-saves-taken = There is a game named { $name } already.
view-saves-no-name = A name has letters, digits, spaces and - _ , ' ( ) + in it, up to 60 of them.
view-saves-system = The system does not allow it: { $reason }

## The career

view-career-unread = The list of games you have ended ({ $file }) could not be read or written: { $reason }
view-career-aside = The list of games you have ended ({ $file }) could not be read: { $reason } It is kept as { $aside }, and a new one begins.

## Letters: who writes, to whom, who signs

letter-to-home = for the government to decide
letter-to = to the government in { $capital }
letter-office-spokesperson = Ministry of Foreign Affairs, its spokesperson
letter-signed-spokesperson = For the ministry, its spokesperson
letter-office-embassy = The embassy of { $capital }
letter-signed-ambassador = The ambassador
letter-office-press = Press office, { $capital }
letter-signed-press = The head of the press office
letter-office-home = Cabinet office, { $capital }
letter-signed-home = For the cabinet office
letter-office-partners = The partners of the sanctions
letter-signed-partners = For the partners

view-map-footnote = Borders as recognised by the General Assembly of the United Nations. Occupied land of Ukraine, Crimea included, is hatched; its outline dates from about the end of 2023. The southern Kurils / Northern Territories, administered by Russia and claimed by Japan, are hatched in no state's colour. A map in a game settles nothing.
