# Démarche: messages of the terminal in English. Lower-case words in backquotes, and those in
# `.form`, are commands: they are typed as they stand and are not translated; words in capitals
# stand for something and are.

## Before the desk opens

console-offer = You last played { $title }: { $month }. Enter goes on with it; `new` begins Quiet Backer; the name of another scenario begins that (`demarche list` shows them).

## The desk

console-title-class = { $title } · { $class }
console-date = { $month } · { $turn }
console-left = Left: { $money } · { $staff ->
    [one] 1 staff point
   *[other] { $staff } staff points
} · { $capital } political capital
console-standing-opening = At the opening
console-standing = { $month }
console-change = Change
console-news = News
console-moving = Under way
console-draft = Draft: { $count ->
    [one] 1 order
   *[other] { $count } orders
}, { $money ->
    [none] no money
   *[other] { $money }
}
console-draft-none = The draft is empty. `next` plays the month without any order.

## What waits for an answer

console-waits = Needs you
console-waits-offered = { $title }{ $until ->
    [none] .
   *[other] , by { $until }.
}{ $text ->
    [none] {""}
   *[other] { " " }{ $text }
}
console-waits-silent = { $option } (If you do not answer.)

## The recipient

console-needs-sector = Sector
console-needs-need = Need
console-needs-covered = Covered
console-needs-resilience = Resilience
console-needs-asked = ◂ asked

## The adversary

console-ladder-last = Last answer: { $level } ({ $number }), { $month }
console-ladder-last-none = Last answer: none yet
console-ladder-grievance = Grievance { $points }
console-ladder-weight = Credibility of its warnings: { $share }
console-ladder-rung = At least
console-ladder-beyond = { $level } (beyond the evidence)
console-ladder-chance = Chance
console-ladder-idle = No orders
console-ladder-drafted = As drafted
console-ladder-price = Price
console-ladder-lacks = Short by
console-line = Red line, “{ $line }”: it promises { $level }, and is { $specific } specific.
console-measure = In force since { $month }: { $measure } (level { $number }).
console-aims = What it says: { $aims }

## Under way

console-moving-label-packages = Packages
console-moving-label-licences = Licences
console-moving-label-reforms = Reforms
console-moving-packages = { $count ->
    [0] None under way.
    [one] 1 package, { $money } still to arrive (`pipeline`).
   *[other] { $count } packages, { $money } still to arrive (`pipeline`).
}
console-moving-licences-none = None held or pending.
console-licence = { $what }: { $state }.
console-reform = { $reform }: { $state }
console-pipeline-package = Package
console-pipeline-amount = Amount
console-pipeline-allocated = Allocated
console-pipeline-arrived = Arrived
console-pipeline-state = State
console-pipeline-none = No package has been decided yet.
console-pipeline-no-licence = No licence has been applied for.
## The tracker

console-ranking-none = Tracker: its first report comes at the end of the first month.
console-ranking-place = Tracker: place { $place } of { $donors }; { $allocated } allocated, { $delivered } of it arrived (`ranking`).
console-ranking-donor = Donor
console-ranking-allocated = Allocated
console-ranking-financial = Money
console-ranking-humanitarian = Relief
console-ranking-military = Military
console-ranking-gdp = Of GDP

## Law and goods

console-law-class = Goods
console-goods-class = Goods
console-goods-from = From
console-goods-routine = Routine
console-goods-severity = Severity
console-goods-liking = Acceptance
console-goods-law = Law
console-goods-note = From: the smallest sensible amount. Routine: up to this amount it takes no staff. Severity: how hard it strikes the adversary. Acceptance: public acceptance at home. Law: what it takes to give it to the recipient (a dot: no licence needed).

## Objectives and outcome

console-objective-name = Objective
console-objective-now = Now
console-objective-bronze = Bronze
console-objective-silver = Silver
console-objective-gold = Gold
console-objective-from = From
console-objective-medal = Medal
console-objective-reading = Reading
console-objective-note = Each counts on its own; there is no total. None counts until the aid delivered reaches the sum under “From”. Lowest values and means are taken over all months; “Now” is the month last closed.
console-outcome-objectives = Objectives
console-outcome-then = `rewind MONTH` opens a branch from any month; `quit` leaves.

## The month's report

console-turned = { $month }: the month's report
console-turned-refused = Refused: { $order }. { $reason }
console-turned-silent = { $capital } did not react.
## Drafting, saving, going back

console-saved = Saved: { $place }
console-not-saved = This game could not be saved: { $reason }
console-over = The game is over. `rewind MONTH` opens a branch from any month; `quit` leaves.
console-refused-try = Try `{ $command }`.
console-drop-which = { $count ->
    [0] The draft is empty: there is nothing to drop.
    [one] The draft has one order: `drop 1` takes it out.
   *[other] The draft has { $count } orders: `orders` shows them with their numbers.
}
console-lacking-prediction = Type `predict LOW HIGH`, from 0 (silence) to 9, and then `next`.
console-lacking-reason = Type `because ...`, and then `next`.
console-stands-already = That stands in the draft already.
console-replaced = In place of: { $order }
console-report-none = That month has not ended. `log` lists those that have, once there are any.
console-log-read = `report MONTH` tells one of them again.
console-undone = Undone: { $order }
console-redone = In the draft again: { $order }
console-undo-none = Nothing to undo this month. `rewind MONTH` goes back further.
console-redo-none = Nothing to redo.
console-rewind-which = That month has not been played. `rewind { $month }` or `rewind 1` goes back to the first month played.
console-branch = { $number }  { $name }{ $from ->
    [none] {""}
   *[other] , since { $from }
}: { $over ->
    [yes] over
   *[no] { $month } is next
}
console-branches-note = `branch N` goes over to branch N, `branch 0` to the game it all began with; all of them are saved.
console-branch-which = { $count ->
    [one] There is only one branch: `rewind MONTH` begins another.
   *[other] There is no such branch, or you play it already: `branches` lists them.
}
console-rewound = Rewound, as a branch beside the game you left. That month's orders are your draft again.
console-briefing-end = Seed { $seed }. `help` lists the commands.

## The lever: one thing to do next

console-lever-question = Start here: answer question { $number }, “{ $event }”. Type `{ $number }a`, `{ $number }b` ...; `undo` takes it back.
console-lever-request = What matters now: answer { $capital }'s request, with `{ $command }` for instance. `goods` lists the rest.
console-lever-next = That is a month's work. `next` plays it; nothing is given until then.
console-lever-why = `why support` opens a number's causes; so does `why` with any other number.
console-lever-go-on = `next` plays the month · `help` lists the commands

## Advisers

console-advice-none = No office has anything to add this month.
console-advice = { $office } ({ $sure }): { $advice }

## Why a number is what it is

console-why-sum = { $opening } at the opening, { $changes } since: { $value } now.
console-why-open-part = `why { $address }` opens one part, back to the opening.
console-why-no-level = No reaction has been drawn yet: nothing gave a reason for one.

## What is not understood, with what would be

console-parse-command = “{ $word }” is not a command. `help` lists them.
console-parse-command-near = “{ $word }” is not a command. Did you mean `{ $near }`?
console-parse-surplus = Nothing was done: `{ $command }` does not take “{ $surplus }”.
console-parse-surplus-word = Nothing was done: “{ $surplus }” is not understood here.
console-parse-known = There is: { $names }.
console-parse-known-none = There is none now.
console-parse-several = “{ $word }” could be { $names }.
console-parse-goods = `goods` lists them.
console-parse-class = There are no goods “{ $word }”.
    .which = Which goods?
    .near = There are no goods “{ $word }”: did you mean `{ $near }`?
console-parse-nation = There is no nation “{ $word }”.
    .which = Which nation?
    .near = There is no nation “{ $word }”: did you mean `{ $near }`?
console-parse-reform = There is no reform “{ $word }”.
    .which = Which reform?
    .near = There is no reform “{ $word }”: did you mean `{ $near }`?
console-parse-round = There is no round of sanctions “{ $word }”.
    .which = Which round of sanctions?
    .near = There is no round of sanctions “{ $word }”: did you mean `{ $near }`?
console-parse-package = There is no package “{ $word }”.
    .which = Which package?
    .near = There is no package “{ $word }”: did you mean `{ $near }`?
console-parse-line = “{ $word }” is not a statement.
    .which = Say what?
    .near = “{ $word }” is not a statement: did you mean `{ $near }`?
console-parse-rumour = There is no rumour “{ $word }”.
    .which = Which rumour?
    .near = There is no rumour “{ $word }”: did you mean `{ $near }`?
console-parse-request = There is no request “{ $word }”.
    .which = Which request?
    .near = There is no request “{ $word }”: did you mean `{ $near }`?
console-parse-amount = “{ $word }” is not an amount: write million euro, such as 40, 2.5 or 1.5bn.
    .which = How much? An amount in million euro, such as 40 or 1.5bn.
console-branch-number = Which? Give its number, as `branches` shows it.
console-parse-number = Which? Give its number, as `orders` shows it.
console-parse-manner = “{ $word }” is not understood here: quiet, loud, fund, or `to ALLY`.
console-parse-answer = Answer with the question's number and the option's letter, such as `1a`.
console-parse-no-question = There is no question { $number } this month.
console-parse-no-option = Question { $number } has no option { $letter }.
console-parse-predict = Predict a band of levels: `predict 0 2`.
console-parse-no-adversary = There is no adversary here.
console-parse-turn = Rewind to which month? `rewind { $month }`, or the turn's number.

## A class

console-class-predict = Every month begins with a prediction of the reaction: `predict LOW HIGH`. It stands once it is sealed, and the chances are shown after it.
console-class-reasons = Every month asks for your reasons: `because ...`, in a sentence or two.
console-class-end = The game is handed in when it ends; `handin` hands it in earlier.
console-reason-kept = Why, in { $month }: { $reason }
console-reason-none = Nothing noted for this month yet. Say why in a sentence or two: `because ...`.
console-hand-in-none = This game is not played for a class, so there is nobody to hand it in to. `demarche play --class FILE` plays one that is.
console-hand-in-failed = It could not be handed in: { $reason } The game itself is saved; put that right and type `handin` again.
console-hand-in-whole = Handed in. Give this file to your teacher, as it is:
console-hand-in-part = Handed in, with { $months } of { $turns } months. Give this file to your teacher, as it is:
console-hand-in-then = Nothing you do from now on changes it.

## Help

console-help-begin = Every month
console-help-look = Look
console-help-more = More orders
console-help-go = Go on
console-help-note = Drafts are free: nothing is given before `next`. `help COMMAND` says more. Amounts are million euro (40, 1.5bn). Names may be cut short while they stay clear: `give vest 5`.
console-help-unknown = There is no help on “{ $topic }”.

console-help-answer =
    Answers a question that needs you: its number and the option's letter. The option that
    applies if you do not answer is marked.
    .form = 1a, 2b ...
    .brief = answer question 1 with option a
console-help-give =
    Commits appropriated money now. The package then follows its instrument's schedule:
    part is allocated at once, the rest after months, and it arrives over further months.
    Up to the routine size it takes no staff, above it one point.

    Quiet provokes less and tires people less, but earns less credit and can leak; loud is
    the reverse. `fund` goes through a multilateral fund, which provokes less. `to ALLY`
    fills an ally's stock, at half the provocation; it may need a licence. `goods` lists
    what can be given.
    .form = give GOODS AMOUNT [quiet|loud] [fund]
    .brief = such as `give relief 40`
console-help-next =
    Plays the month with the drafted orders: everybody acts, and the next month opens.
    .form = next
    .brief = play the month
console-help-undo =
    `undo` takes the last order out of the draft, `redo` puts it back, `drop 2` takes out
    the second. `orders` shows the draft.
    .form = undo, redo, drop N, orders
    .brief = change or show the draft
console-help-desk =
    Shows the month again, with what the draft would cost and provoke.
    .form = desk
    .brief = the month at a glance
console-help-why =
    Opens a number: its parts with their main reasons, this month's changes with their
    causes down to the order or event that began them, what is left of each cause and how
    fast it fades, and the sum since the opening.

    Numbers: support, approval, capital, budget, resilience, tension, grievance, allocated,
    goodwill.allies and more. One part is opened by its address: `why support.fear`, `why
    resilience.energy`, `why goodwill.usa`. Plain words do as well: voters, allies, money,
    a capital, a sector. `why level` explains the last reaction.
    .form = why NUMBER
    .brief = what a number is made of
console-help-screens =
    Each shows one part of the desk whole: the news, the recipient's needs, the ladder, the
    law, the goods that can be given, packages and licences, the donors, the advisers,
    the objectives, the briefing. The two capitals are commands too.
    .form = news, needs, moscow, law, goods, pipeline, ranking, advice, objectives, briefing
    .brief = one part of the desk
console-help-log =
    Lists every month that has ended with its answer, what arrived and its headline. `report
    MONTH`, named as 2022-05 or by the turn's number, tells that month again; `report`
    alone the last one.
    .form = log, report MONTH
    .brief = past months, and one of them again
console-help-branches =
    Lists the branches of this game with the months at which they stand; `branch 1` goes over
    to branch 1, `branch 0` to the game it all began with. Every branch is saved in a file of its own.
    .form = branches, branch N
    .brief = list branches, change over
console-help-pledge =
    For guarantees and big loans: no cash, but political capital, months until the Act, and
    a long schedule. Withdrawing one costs the recipient's goodwill.
    .form = pledge GOODS AMOUNT [quiet|loud]
    .brief = promise what needs an Act first
console-help-reform =
    One step of export-control reform: political capital, staff, sometimes months, the
    cabinet and the coalition partner. `law` lists the reforms.
    .form = reform NAME
    .brief = change the law
console-help-apply =
    Files for a licence: one staff point. Each month brings a chance of a decision; `urgent`
    raises it. While a reform that will allow the export is under way, the application can
    be prepared, which raises the chance later. `law` shows what needs one.

    With a licence, `give CLASS AMOUNT to ALLY` fills an ally's stock (backfill), so that
    the ally can give its own.
    .form = apply GOODS to NATION [urgent]
    .brief = file for an export licence
console-help-sanction =
    Joins a round allies ask for: their goodwill rises, and coercion is answered on its
    own, harder track. Not joining in time costs goodwill too.
    .form = sanction ROUND
    .brief = join the allies' sanctions
console-help-say =
    Words cost nothing, once a month for each audience. A clarification undoes most of the
    harm of a rumour. A denial undoes all of it, but is a scandal if the rumour was true.
    .form = say promise|reassure|criticise NATION
    .brief = or say clarify|deny RUMOUR
console-help-call =
    The backchannel: one staff point, at most once in two months. The adversary holds back
    a little this month, and may lift a measure if nothing coercive was done for three
    months.
    .form = call NATION
    .brief = use the backchannel
console-help-transfer =
    Answers an ally that asks to pass on goods built here. No answer is a refusal.
    .form = consent REQUEST, refuse REQUEST
    .brief = answer an onward transfer
console-help-withdraw =
    Takes back what has not arrived of a package. It costs the recipient's goodwill.
    .form = withdraw PACKAGE
    .brief = take back what has not arrived
console-help-predict =
    Seals a band of levels for the adversary's reaction to this month before it is played.
    Skill is scored by the ranked probability score.
    .form = predict LOW HIGH
    .brief = seal a forecast of the reaction
console-help-because =
    Notes why you do what you do this month, in a sentence or two, in any language. It is
    kept with the game; a class may require it before the month is played.
    .form = because TEXT
    .brief = say why, for yourself or your class
console-help-handin =
    Hands in the game as it stands, as a file for your teacher; a game that ends is handed
    in by itself. From then on you may go back and try other ways: what was handed in stays.
    .form = handin
    .brief = hand in the game, for a class
console-help-rewind =
    Goes back to the start of a month, named as 2022-05 or by the turn's number, as a
    branch: the game you leave stays saved, the month's orders become your draft, and luck
    stays the same.
    .form = rewind MONTH
    .brief = back to a month, as a branch
console-help-help =
    Lists the commands, or says more on one.
    .form = help COMMAND
    .brief = more on a command
console-help-quit =
    Leaves. The game is saved after every change, so ctrl-C loses nothing either.
    .form = quit
    .brief = save and leave
