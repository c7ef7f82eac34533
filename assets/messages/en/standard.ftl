# Démarche: standard messages in English. Offices, not persons; claims as claims.

## Figures: what is written around a number, which comes as the language writes it. A sign stands
## around all of the others; each message holds its number once.

figure-percent = { $number }%
figure-millions = €{ $number } M
figure-billions = €{ $number } bn
figure-less = <{ $number }
figure-more = >{ $number }
figure-minus = −{ $number }
figure-plus = +{ $number }

## Months

month-year = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Vocabulary

sector-humanitarian = Humanitarian
sector-fiscal = Budget
sector-energy = Energy
sector-demining = Demining
sector-protection = Protection
sector-air_defence = Air defence
sector-mobility = Mobility
request-humanitarian = food, medicine and shelter
request-fiscal = money for pensions, wages and schools
request-energy = equipment for power stations and grids
request-demining = help with the clearance of mined land
request-protection = vests, helmets and detection gear
request-air_defence = interceptors and radar
request-mobility = trucks and handling vehicles

aid-financial = financial
aid-humanitarian = humanitarian
aid-military = military

# Of goods that are spoken of as many, `.number` says so.
class-budget-support = budget support and loans
    .number = many
class-guarantee = a loan guarantee
class-relief = relief supplies
    .number = many
class-medicine = medicine
class-food-rations = food rations
    .number = many
class-generators = generators
    .number = many
class-transformers = transformers
    .number = many
class-demining = demining equipment
class-vests-helmets = bulletproof vests and helmets
    .number = many
class-half-ton-trucks = half-ton trucks
    .number = many
class-high-mobility-vehicles = high-mobility vehicles
    .number = many
class-material-handlers = material-handling vehicles
    .number = many
class-drone-detection = drone detection
class-patriot = Patriot interceptors
    .number = many
class-shells = artillery shells
    .number = many

thing-package = { $class } of { $month }{ $how ->
    [none] {""}
   *[other] {" "}({ $how })
}{ $again ->
    [1] {""}
   *[other] , no. { $again }
}
thing-backfill = to { $ally }'s stock
thing-transfer = { $class } by { $ally } ({ $month })
thing-licence = { $class } to { $to } ({ $month })
line-said-reassure = a reassurance
line-said-deny = a denial
line-said-clarify = a clarification
line-said-criticise = a criticism
line-said-promise = a promise

loudness-quiet = quietly
loudness-normal = in the ordinary way
loudness-loud = with ceremony
route-direct = directly
route-fund = through a fund
route-backfill = into an ally's stock

level-0 = silence
level-1 = criticism
level-2 = protest
level-3 = warning
level-4 = symbolic retaliation
level-5 = suspension
level-6 = economic coercion
level-7 = military posture
level-8 = covert attack (beyond the evidence)
level-9 = force (beyond the evidence)

medal-none = none
medal-bronze = bronze
medal-silver = silver
medal-gold = gold

licence-draft = drafted
licence-pre-consult = in preliminary consultation
licence-filed = filed
licence-review = under review
licence-consent = waiting for the licensor's consent
licence-cabinet = before the cabinet
licence-granted = granted
licence-shipped = shipped
licence-monitored = delivered, end use monitored
licence-closed = closed
licence-abandoned = abandoned
licence-withdrawn = withdrawn
licence-denied = denied
licence-refused = refused by the licensor
licence-deferred = deferred by the cabinet
licence-lapsed = lapsed
licence-breach = breached
licence-suspended = suspended
licence-revoked = revoked

line-of-reassure = reassures
line-of-deny = denies
line-of-clarify = clarifies
line-of-criticise = criticises
line-of-promise = promises more help

evidence-V = read in a source
evidence-C = computed from public data
evidence-A = an assumption

## Orders as they are read back

order-pledge = Pledge { $amount } of { $class } to { $to }, { $loudness }
order-allocate = Give { $amount } of { $class } to { $to } { $route }, { $loudness }
order-withdraw = Withdraw what is left of: { $package }
order-apply = Apply for a licence: { $class } to { $to }{ $urgent ->
    [yes] , urgently
   *[no] {""}
}
order-consent = Consent to the onward transfer: { $request }
order-refuse = Refuse the onward transfer: { $request }
order-reform = Begin the reform: { $reform }
order-sanction = Join the sanctions: { $round }
order-state-reassure = Reassure { $audience }
order-state-deny = Deny the rumour: { $about }
order-state-clarify = Clarify the rumour: { $about }
order-state-criticise = Criticise { $audience }
order-state-promise = Promise { $audience } that help will go on
order-call = Call { $to } on the backchannel
order-answer = Answer “{ $event }”: { $option }
order-predict = Predict { $adversary }: level { $low } to { $high }

## Refusals: the rule, the reason, the cure

refusal-forbidden = The law forbids it: { $rule }. { $reason }
    .cure-reform = { $change } The reform to order is “{ $reform }”.
    .cure-none = { $change }
refusal-needs-licence = It needs a licence: { $rule }. { $reason }
    .cure-apply = File an application first.
    .cure-pending = The application is { $state }; wait for the decision.
refusal-no-licence-needed = No licence is needed under “{ $rule }”: simply give it.
refusal-licence-exists = There is an application or licence for this already: { $licence }.
refusal-budget = It costs { $cost }, but only { $left } of appropriated money is left. Give less, or wait for the next appropriation.
refusal-staff = It takes { $cost } staff points, but { $left } are left this month. Give an amount of routine size, or wait a month.
refusal-capital = It takes { $cost } points of political capital, but { $left } are left. Capital follows the cabinet's approval by a point a month.
refusal-stock = It takes { $cost } from stock, but { $left } is left there. Give less, or wait for deliveries to the stock.
refusal-amount = The amount is out of range: the smallest sensible amount here is { $least }.
refusal-wrong-order-pledge = This needs an Act of parliament first: pledge it instead of allocating it.
refusal-wrong-order-allocate = This needs no Act: allocate it instead of pledging it.
refusal-wrong-nation = That nation cannot be the object of such an order: aid goes to the recipient, backfill to an ally, a call to another state than your own.
refusal-not-open = “{ $what }” does not exist or is not open this month.
refusal-done = “{ $what }” has been done already.
refusal-too-early = It is not possible before { $month }: preparation takes until then.
refusal-requires = “{ $reform }” must be in force first.
refusal-veto = The coalition partner vetoes it. The veto can be dropped by what you grant the partner when it asks.
refusal-cabinet = The cabinet decides no hard case while its approval ({ $approval }) is below { $floor }.
refusal-frozen = The cabinet decides nothing this month.
refusal-support = Public support ({ $support }) is below the { $least } that this takes.
refusal-call-gap = The backchannel was used too recently: wait { $months ->
    [one] one more month
   *[other] { $months } more months
}.
refusal-band = A prediction is a band of levels from 0 to 9, the lower end first.
refusal-predicted = One prediction a month for each adversary: it is sealed. Take the first back before you draft another.

## News

news-funds = { $amount } is appropriated for aid.
news-funds-year = A new fiscal year begins with { $amount } for aid.
news-funds-lapsed = { $amount } was not committed in its fiscal year and lapses.
news-request = { $capital } asks for { $what }.
news-request-met = { $capital } thanks { $donor } for answering the month's request.
news-line-declared = { $capital } declares a red line: { $line }
news-line-renewed = { $capital } repeats its warning: { $line }
news-line-crossed = By { $capital }'s own words a red line is crossed: { $line }
news-threat-kept = { $capital } has acted as it had warned; its next warning is more credible.
news-threat-broken = The time has run out, and { $capital } has not acted as it had warned; its next warning is less credible.
news-pledged = { $donor } pledges { $amount } of { $class }; parliament must pass an Act first.
news-act-passed = Parliament passes the Act for { $class }; the money can be allocated.
news-decided = { $donor } decides on { $amount } of { $class } { $route }, { $loudness }.
news-delivered-first = The first { $amount } of { $class } { $number ->
    [many] arrive
   *[one] arrives
}.
news-delivered-whole = The last of a package arrives: { $package }.
news-withdrawn = { $donor } withdraws { $amount } of { $class }.
news-licence = Export licence, { $class } to { $to }: { $state }.
news-reform-begun = The government begins a reform: { $reform }. It is due in { $month }.
news-reform-in-force = In force: { $reform }.
news-round-asked = Allies ask { $donor } to join: { $round }.
news-round-joined = { $donor } joins the sanctions: { $round }.
news-round-missed = { $donor } has not joined in time: { $round }. Allies take note.
news-stated = In a public statement, { $donor } { $line }: addressed to { $audience }.
news-called = A call goes through on the backchannel to { $capital }.
news-detected = { $capital } has noticed a quiet act: { $class }.
news-published = The press reports what was to stay quiet: { $class }.
news-rumour-leak = A leak: { $donor } is said to plan the export of { $class }.
news-rumour-answered = On the rumour about { $class }, { $donor } { $line }.
news-rumour-false = The rumour about { $class } proves false; its effects are reversed.
news-denial-disproved = An earlier denial about { $class } is disproved in public.
news-measure-taken = { $capital } puts a measure in force: { $measure }.
news-measure-lifted = { $capital } lifts a measure: { $measure }.
news-transfer-asked = { $ally } asks for consent to pass on { $amount } of { $class }.
news-transfer-consent = { $donor } consents: { $ally } may pass on { $amount } of { $class }.
news-transfer-refused = { $donor } refuses: { $ally } may not pass on { $class }.
news-transfer-silent = No answer is a refusal: { $ally } may not pass on { $class }.
news-released = { $ally } releases { $amount } of { $class } to { $capital }.
news-breach = Goods were diverted: { $class } sent to { $to } did not stay there.
news-breach-secret = In confidence: { $class } sent to { $to } did not stay there. The public does not know.
news-answered = On “{ $event }”: { $option }
news-answered-silent = On “{ $event }”, no answer: { $option }
news-reaction = { $capital } reacts to { $donor }: { $level }{ $words ->
    [none] .
   *[other] {" "}({ $words }).
}
news-rank = The tracker has { $donor } in place { $rank } by total, { $financial } by money, { $gdp } by share of GDP.

## Reactions explained

why-terms = Pressure { $y }: the sum of
why-term-provocation = the month's acts
why-term-coercion = coercion
why-term-taboo = a kind of weapon new to this war
why-term-offence = offence taken from a friend
why-term-grievance = grievance remembered
why-term-restraint = what hurting you would cost it
why-term-temper = its own temper
why-term-red_line = a declared red line crossed
why-draw = The draw was { $u }; at least “{ $level }” had a chance of { $chance }, “{ $next }” of { $beyond }.
why-act-matters = Without “{ $act }” the same draw would have meant { $level }.
why-act-routine = “{ $act }” made no difference: the level would have been the same without it.

observed-reaction = In the period { $capital } answered with { $level }; the model gave exactly that { $chance }, and { $low } to { $high } four times in five.
observed-step = In the period, by another calendar: { $capital }, { $level }.

## Why a number is what it is

why-head = { $name }: { $value }
why-month = Changes this month:
why-none = Nothing changed it this month.
why-made-of = It is made of:
why-tag = { $amount } left from { $cause }, fading by half in { $months } months
why-older = { $amount } older
why-since = Since the opening, by what began it:
why-clamp = the bound of the scale
why-unknown = “{ $name }” is not a number here. Try: { $names }
cause-decay = time
cause-opening = the opening
cause-fiscal = the fiscal calendar
cause-staffing = the month's staff
cause-capital = capital following approval
cause-donor = { $donor }'s own schedule
cause-recipient = what coverage brings
cause-gap = the gap left open
cause-war = the war
cause-opinion = opinion moving towards its target
cause-goodwill = fair share and thanks
cause-reaction = { $capital }'s reaction: { $level }
cause-habituation = getting used to it
cause-credibility = what became of a warning
cause-draw = chance ({ $u })
cause-warning = a warning
cause-pipeline = the schedule: { $package }
cause-licensing = the licence: { $licence }
cause-withdrawal = a rumour disproved
cause-rumour = a rumour
cause-measure = the measure “{ $measure }”
cause-transfer = the transfer: { $transfer }
cause-breach = goods diverted
cause-visibility = what became known
cause-other = a rule of the model

## Advisers: who gains or loses, how much, how sure

adviser-finance = Finance
adviser-foreign = Foreign affairs
adviser-law = Law
adviser-kyiv = Aid office
adviser-press = Press
adviser-coalition = Coalition partner
adviser-ambassador = Ambassador, { $capital }
adviser-spokesperson = Ministry of Foreign Affairs, its spokesperson
sure-certain = certain
sure-computed = computed
sure-fitted = fitted to 101 dated acts
sure-measured = from a poll
sure-assumed = an assumption
mood-pleased = content
mood-neutral = reserved
mood-worried = worried
advice-money = { $months ->
    [one] { $left } is left, for this month alone.
   *[other] { $left } is left for { $months } months: { $monthly } a month.
} { $lapse ->
    [yes] What is not committed by then lapses.
   *[no] It carries over.
}
advice-money-none = Nothing is left to commit until the next appropriation. Pledges and law cost no cash.
advice-drawn-now = As drafted, { $capital } stays silent with { $silent }, protests or more with { $protest }, warns or more with { $warning }, and retaliates with { $retaliation }.
advice-drawn-none = As drafted, nothing gives { $capital } a reason to react, leaks aside.
advice-tripwire = The act of ours that weighs most is { $act }: without it, a warning would have { $without } instead of { $with }.
advice-need = { $sector } is covered to { $coverage }: at this rate it loses { $loss } points a month. { $gap } a month more would bring it to nine tenths{ $class ->
    [none] .
   *[other] ; { $class } { $number ->
        [many] arrive
       *[one] arrives
    } over { $months } months.
}
advice-need-fine = No sector is covered below nine tenths; the weakest is { $sector } at { $coverage }.
advice-law-reform = “{ $reform }” is possible now for { $capital } points of capital: without it the law still refuses { $class }.
advice-law-veto = “{ $reform }” waits for the coalition partner, who vetoes it.
advice-law-licence = The licence for { $class } has a chance of { $chance } of being decided this month.
advice-law-quiet = No reform or licence is due.
advice-press-up = Support rose by { $change } to { $support }, give or take two points; most of it is { $term } ({ $part }).
advice-press-down = Support fell by { $change } to { $support }, give or take two points; most of it is { $term } ({ $part }).
advice-press-still = Support stands at { $support }, give or take two points.
ambassador-request = { $capital } asks for { $what }{ $coverage ->
    [none] .
   *[other] ; { $sector } is covered to { $coverage }.
} { $answered ->
    [yes] The draft answers it.
   *[no] Nothing in the draft answers it.
}
ambassador-standing = { $moved ->
    [up] Our standing in { $capital } is { $value }, up by { $by } in a month.
    [down] Our standing in { $capital } is { $value }, down by { $by } in a month.
    [first] Our standing in { $capital } is { $value }.
   *[still] Our standing in { $capital } is { $value }, as it was a month ago.
}
ambassador-transfer = { $capital } waits for our consent to pass on { $amount } of { $class }. { $answer ->
    [yes] The draft gives it.
    [no] The draft refuses it.
   *[open] It has no answer yet.
}
ambassador-round = The allies ask us to join “{ $round }”. { $answer ->
    [yes] The draft does.
   *[open] The draft leaves it open.
}
ambassador-backfill = The draft replaces { $amount } of { $class } in the stocks of { $capital }.
ambassador-coming = { $amount } is on its way to the stocks of { $capital }.
ambassador-share = { $capital } has allocated { $theirs } of its product, we { $ours }: place { $place } among { $of } donors.
term-base = the country's basic sympathy
term-fatigue = weariness
term-fear = fear
term-cost = cost in hard times
term-mix = public acceptance of what is given
term-results = visible results
term-scandal = leaks and scandals
term-measures = the adversary's measures

## Run and debrief

hand-in-free = It has been handed in: the class's terms no longer apply.
hand-in-apart = { $why ->
    [played-on] It was played on after it was handed in: what follows is a branch, and marking refuses a hand-in of it.
    [unsealed] It was opened from a file without a seal: it is a branch, and marking refuses a hand-in of it.
    [earlier] It was opened from a file of an earlier format: it is a branch, and marking refuses a hand-in of it.
    [otherwise] It was opened from a file whose months came out differently: it is a branch, and marking refuses a hand-in of it.
    [result] It was opened from a file that claimed a different result: it is a branch, and marking refuses a hand-in of it.
   *[changed] It was opened from a file that had been changed by hand: it is a branch, and marking refuses a hand-in of it.
}

outcome-title = Outcome of { $title }
outcome-defeat = The game ended early: { $defeat }
outcome-objective = { $name }: { $medal } ({ $value })
disclaimer = A model, not a forecast.
