# Démarche: messages of the window in English. Short, plain, one sentence each; figures come in as
# arguments and are never glued.

## The title

window-title-tagline = Govern a donor's aid to a state at war. A model, not a forecast.
window-continue = Continue
window-new = New game
window-quit = Quit
window-back = Back
window-close = Close
window-cancel = Cancel
window-copy = Copy
window-copied = Copied.
window-unforeseen = The forecast failed: a fault of the program. Your game goes on without it; what to report is shown when you leave.
window-to-title = To the title
window-go-on = Go on
window-begin = Begin
window-menu = Menu
window-card-player = You govern { $player }. { $length }.
window-dossiers = Dossiers
window-dossier-won = your best game: { $gold } gold, { $silver } silver, { $bronze } bronze
window-dossier-difficulty = difficulty { $difficulty } of 5
window-card-teaching = What it teaches
window-card-fictional = Every state and figure is invented.
window-card-real = Figures are sourced; what is invented says so.
window-screen-settings = Settings
window-screen-credits = Credits
window-screen-codex = Codex
window-screen-checker = Checker
window-screen-debrief = Debrief
window-screen-compare = Side by side
window-screen-ledger = Ledger
window-screen-log = Log
window-screen-saves = Saved games

window-screen-career = Career

window-career-none = No game has ended yet
window-career-none-about = The medals of your games, and how well you foresaw reactions, are listed here once you have played one to its end.
window-career-begin = To the dossiers
window-career-unopened = Dossiers not played to an end yet
window-career-played = { $games ->
    [one] One game ended
   *[other] { $games } games ended
}, { $months ->
    [one] one month played
   *[other] { $months } months played
}
window-career-skill = Foreseeing reactions: { $mean } on average over { $predictions ->
    [one] one sealed prediction
   *[other] { $predictions } sealed predictions
}, { $best } in the best game
window-career-skill-about = Ranked probability score: 0 is perfect. A month seen before, on a branch, does not count.
window-career-unforeseen = No prediction was sealed in them.
window-career-best = Best game: { $medals }
window-career-games = { $games ->
    [one] one game
   *[other] { $games } games
}{ $lost ->
    [0] {""}
    [one] , one of them lost early
   *[other] , { $lost } of them lost early
}
window-career-medals = { $count } { $medal ->
    [gold] gold
    [silver] silver
   *[bronze] bronze
}
window-career-no-medal = no medal
window-career-of = { $medals }, of { $of ->
    [one] one objective
   *[other] { $of } objectives
}

window-saves-none = No game is kept yet
window-saves-none-about = A game is saved by itself after every change; you find it here and go on whenever you like.
window-saves-begin = Choose a game to begin
window-saves-rest = A game saves itself
window-saves-rest-about = After every change, under its own name. A branch is a game of its own and stands here beside the one it left.
window-saves-more = { $count ->
    [one] One older game is not listed.
   *[other] { $count } older games are not listed.
}
window-saves-folder = All of them lie in { $folder }.
window-saves-folder-none = It will lie in { $folder }.
window-saves-told = { $title } ({ $name })
window-saves-over = finished
window-saves-open = open now
window-saves-kind-game = game
window-saves-kind-branch = a branch
window-saves-kind-class = for a class
window-saves-kind-handed-in = handed in
window-saves-go-on = Go on
window-saves-go-on-named = Go on with { $name }
window-saves-read = Read
window-saves-read-named = Read how { $name } came out
window-saves-rename = Rename
window-saves-rename-named = Rename { $name }
window-saves-rename-title = Another name
window-saves-name = Name of the saved game
window-saves-delete = Delete
window-saves-delete-named = Delete { $name }
window-saves-delete-title = Delete this game?
window-saves-delete-about = Its file is deleted for good. Branches of it are files of their own, and stay; so do its earlier states, in the folder “earlier”.
window-saves-delete-sure = Delete { $name } for good
window-saves-keep = Keep it

window-screen-cabinet = Cabinet
window-cabinet-worried = { $count ->
    [0] nobody is worried
    [one] one is worried
   *[other] { $count } are worried
}
window-cabinet-offices = offices, not persons
window-cabinet-why = Why { $office } says so

window-compare-one = There is one branch so far. A click on a month of the timeline goes back to it, on a branch of its own.
window-compare-beside = { $name }, beside
window-compare-take = Go on with { $name }
window-compare-goals = Objectives
window-compare-figures = Figures that differ
window-compare-months = Months that differ
window-compare-alike = No month differs.
window-compare-value = { $branch }: { $name } { $value }{ $better ->
    [yes] , the better side
   *[other] {""}
}
window-compare-both = { $count ->
    [one] and one order in both
   *[other] and { $count } orders in both
}
window-compare-no-order = no order of its own

window-ledger-search = Part of the name of a number or a cause
window-ledger-months = All months
window-ledger-told = { $shown } of { $all } rows.
window-ledger-sum = Their sum: { $sum }.
window-briefing-goal = Your goal
window-briefing-seed = Seed { $seed }: the same seed and orders give the same game.

## The top

window-left-money = Money left of the period
window-left-of = of { $whole } left
window-left-staff = staff points
window-left-staff-of = { $staff } of { $of } staff points left this month
window-left-capital = capital
window-standing = How things stand
window-goals = Objectives
window-better = better
window-worse = worse
window-number-why = { $name }: { $value }. Opens its causes.
window-goal-told = { $name }: { $now ->
    [none] no reading yet
   *[other] { $now } now
}, { $medal ->
    [none] no medal
   *[other] { $medal }
} if this were the end. { $want ->
    [least] At least
   *[most] At most
} { $bronze } for bronze, { $silver } for silver, { $gold } for gold{ $delivered ->
    [none] .
   *[other] , with { $delivered } delivered.
}

## Lessons, and who and what is who and what

window-lesson-deed = Now: { $deed }
window-lesson-done = ✓ Done. Try what else you like, then end the month.
window-lesson-show = Show me
window-legend = Who is who, and every mark
window-legend-needs = Needs
window-legend-need-bar = How far a need is met; framed: what the draft adds this month
window-legend-law = What the law says of a good
window-legend-months = In a month of the timeline
window-legend-financial = Financial aid
window-legend-humanitarian = Humanitarian aid
window-legend-military = Military aid
window-legend-act = Law: a licence, a reform, a consent
window-legend-sanction = A sanction
window-legend-words = Words: a statement, a call, an answer
window-legend-prediction = A prediction that was sealed
window-legend-delivered = A bar up: aid delivered in the month
window-legend-level = A bar down: the adversary's answer, with its rung
window-legend-arrivals = Packages that are due
window-legend-gate = Held back: too little has been delivered for the medal

## The budget

window-budget = Goods
window-drawer-fold = Fold { $drawer }
window-drawer-open = Open { $drawer }
window-budget-drafted = { $amount ->
    [none] nothing drafted
   *[other] { $amount } drafted
}
window-sector = { $sector }: { $covered ->
    [none] nothing known of what is covered
   *[other] { $covered } of the need covered
}{ $adds ->
    [none] {""}
   *[other] ; the draft brings { $adds } of a month's need this month, if there is room for it
}{ $asked ->
    [yes] ; asked for this month
   *[no] {""}
}
window-goods-search = Search goods or needs ( / )
window-goods-search-clear = Clear the search
window-goods-lawful = Allowed now
window-goods-lawful-hint = Only what the law lets you give now: no licence needed, or a licence held. What is drafted is always shown.
window-goods-none = Nothing is called so. Clear the search to see all goods.
window-row-focus = { $class }: show routes and law
window-row-less = Less: { $class }
window-row-more = More: { $class }
window-row-typed = { $class }, million euro
window-row-slider = { $class }, up to { $most }
window-row-room = The recipient can use all of it.
window-row-beyond = { $amount } is more than the recipient can use now: it waits and part of it spoils. (Hatched.)
window-row-price = warning { $price }
window-row-price-drafted = As drafted ({ $amount }): { $price } percentage points on the chance of a warning or worse.
window-row-price-idle = A gift of { $amount }: { $price } percentage points on the chance of a warning or worse.
window-row-liking = Public acceptance: { $liking }{ $backfill ->
    [yes] . It fills an ally's stock; the ally may give its own.
   *[no] .
}
window-loudness-quiet = quiet
window-loudness-quiet-hint = Provokes less if noticed, earns less credit; a quiet act that is published costs support.
window-loudness-normal = ordinary
window-loudness-normal-hint = As governments usually do it.
window-loudness-loud = with ceremony
window-loudness-loud-hint = More credit with the recipient, more attention, more provocation.

## Needs you

window-needs = Needs you
window-needs-more = { $count ->
    [one] One more letter
   *[other] { $count } more letters
}
window-need-close = Put away
window-needs-none = Nothing waits for an answer this month.
window-need-question = Question
window-need-request = Request
window-need-round = Sanctions
window-need-rumour = Rumour
window-need-transfer = Transfer
window-need-answered = answered in the draft
window-need-waits = waits
window-need-until = Until { $month }
window-need-see = See the needs
window-need-met = ✓ The draft answers it.
window-choice-silence = if you do not answer
## The adversary

window-ladder-head = at least, if you end the turn now
window-ladder-nobody = There is no adversary in this scenario.
window-ladder-try = Leave it out
window-ladder-rung = At least { $level }: { $chance } as drafted, { $idle } without orders. Costs { $price } of support{ $lacks ->
    [none] .
   *[other] ; it needs { $lacks } more pressure.
}
window-ladder-beyond = Covert attack or force: { $chance } (beyond the evidence).
window-beyond = beyond the evidence
window-ladder-moves = Last: { $level }, { $month }{ $ours ->
    [none] .
   *[other] , after { $ours }.
}
window-ladder-why = Why the last reaction came
window-why-picture = What led to it: { $steps }. The rows below say it in full.
window-why-foot = The picture begins at { $foot }, not at nought.
window-why = why?
window-ladder-pressure = Pressure
window-lines-weight = credibility of warnings
window-line = Promises { $promised } · { $specific } specific
window-line-crossed = The draft crosses it. Promises { $promised } · { $specific } specific
window-measures = { $count ->
    [one] A measure in force
   *[other] { $count } measures in force
}
window-measure = { $measure } (level { $level }, since { $since })
## Predict

window-predict = Predict …
window-predicted = Predicted
window-predict-title = How will { $capital } react this month?
window-predict-about = Choose the levels you expect. A narrow band scores more if it holds. Once sealed, it cannot be taken back this month.
window-predict-seal = Seal it

## The middle

window-part-ladder = Ladder
window-part-middle = More
window-part-timeline = Timeline
window-tab-map = Goods
window-tab-map-alone = Map
window-tab-recipient = Recipient
window-tab-licences = Licences
window-tab-ranking = Ranking
window-tab-charts = Charts
window-tab-news = News
window-lens-aid = Aid
window-lens-aid-hint = Aid on its way, by stage.
window-lens-relations = Relations
window-lens-relations-hint = How each nation stands to you: goodwill less grievance and half the tension.
window-lens-warnings = Warnings
window-lens-warnings-hint = The last reaction and measures in force.
window-lens-law = Law
window-lens-law-hint = Where the selected goods may go.
window-map-label = Map: drag to move, scroll to zoom, click a nation. The list of nations has the same.
window-map-list = Nations
window-map-hatched = Hatched: occupied or disputed, as of about the end of 2023 *
window-intensity = War intensity { $share }
window-need-monthly = Need a month
window-queue = { $amount } waits
window-arrivals = What arrives
window-arrivals-none = Nothing is on its way.
window-arrival = from { $month }
window-arrival-begun = arriving
window-licences = Licences
window-licences-none = No licence is held or pending. Goods with an empty diamond need one.
window-licence-state = { $state } · since { $since }
window-stage-pre-consult = consulted
window-stage-filed = filed
window-stage-review = review
window-stage-consent = consent
window-stage-cabinet = cabinet
window-stage-granted = granted
window-stage-shipped = shipped
window-reforms = The law
window-reforms-none = Nothing in this scenario changes the law.
window-reform-begin = Begin
window-reform-drop = Take back
window-packages = Packages
window-packages-none = No package yet.
window-package-what = Package
window-package-decided = Decided
window-package-allocated = Allocated
window-package-delivered = Delivered
window-withdraw = withdraw
window-withdraw-drop = ✓ withdrawing
window-ranking = Donors, as a tracker reports them
window-by-total = In total
window-by-financial = Financial
window-by-humanitarian = Humanitarian
window-by-military = Military
window-by-product = Of GDP
window-stage-sum-pledged = Pledged
window-stage-sum-allocated = Allocated
window-stage-sum-delivered = Delivered
window-charts = Charts
window-charts-add = Add or drop a number
window-charts-as-table = As a table
window-charts-as-lines = As lines
window-charts-beside = Beside
window-charts-alone = none
window-charts-copy = Copy as CSV
window-charts-drop = Drop the chart: { $name }
window-charts-month = Month
window-charts-band = eight of ten futures
window-charts-middle = median of the futures
window-news = News
window-news-all = All
window-news-open = Newest: { $news }

## The timeline

window-month-read = Read the month again
window-month-read-close = Close
window-month-rewind = Go back to this month
window-month-rewind-about = Going back begins a branch in this month, under the same luck. The game as it is stays.
window-timeline-branch = Click: continue with this branch.

## The foot

window-undo = Undo
window-redo = Redo
window-end = End turn
window-end-sure = End it
window-end-before = Before the month ends
window-end-mend-goods = To the goods
window-end-mend-letter = Open the letter
window-end-back = Not yet
window-notice-close = Dismiss this line
window-toast-close = Dismiss: { $told }
window-undone = Undone: { $order }
window-redone = In the draft again: { $order }
window-renamed = Renamed: { $name }
window-deleted = Deleted: { $name }

## The log

window-log-months = Months
window-log-notices = Notices
window-log-read = Read { $month } again
window-log-none = No month has ended yet
window-log-none-about = Every month that has ended stands here with its answer, what arrived and its headline, and can be read again.
window-log-to-desk = To the desk

window-debrief = Debrief
window-beat-answers = { $capital } answers
window-beat-why = Why now?
window-beat-claim = What { $capital } says is its claim, in the words of the model.
window-beat-sealed = What you had sealed
window-beat-from-to = from { $before } to { $now }
window-beat-again = { $now }, as before
window-beat-chance = the chance that it would come at least this far
window-beat-chance-next = the chance of { $level } or worse; it did not come
window-beat-price = of support at home: what an answer of this level costs, as things stand
window-beat-guesses = { $held } of your { $of } guesses have held so far
window-beat-ahead = The month that begins
window-beat-newspaper = The Month’s Courier
window-beat-front-page = Front page
window-beat-report = The month
window-beat-arrivals = Arrivals
window-beat-arrivals-title = What arrived
window-beat-reached = A medal reached: { $medal }
window-beat-place = { $place } of { $of }{ $shown ->
    [yes] , shown
   *[no] {""}
}
window-beat-back = Back
window-beat-skip = Skip
window-beat-refused = { $count ->
    [one] One order was refused: see the report
   *[other] { $count } orders were refused: see the report
}
window-month-report-title = { $month }: the month's report

## Why

window-why-total = Sum
window-why-sum = Opening { $opening }, changes { $changes }, now { $value }
window-why-open = { $name }: opens its causes
window-seat-name = Pseudonym
window-class-predict = Every month begins with a prediction of the reaction. It stands once it is sealed, and the chances are shown after it.
window-class-reasons = Every month asks for your reasons, in a sentence or two.
window-class-end = The game is handed in when it ends; the menu hands it in earlier.
window-class-because = Because ... (why you do this, in a sentence or two)
window-hand-in = Hand in
window-hand-in-failed = It could not be handed in: { $reason } The game itself is saved; put that right and hand it in from the menu.
window-opened-as-branch = The saved game came out differently: { $why }. Its orders are played again under today's rules and kept as { $place }; the file that was opened stays as it is.
window-handed-in = Handed in: { $place }. From now on you may go back and try other ways; what was handed in stays as it is.

window-without = Without this?
window-without-open = Without this? { $name }
window-lock = Lock
window-unlock = Locked

window-codex-why = See it in this game

## Debrief, checker, settings, credits

window-debrief-title = { $title }: the debrief
window-debrief-won = { $gold } gold, { $silver } silver, { $bronze } bronze. An objective opens what made its number.
window-debrief-retry = Go back to this month
window-debrief-timeline = Charts and timeline
window-export-page = Save the debrief (page)
window-export-csv = Save figures (CSV)
window-export-tape = Save the tape
window-export-png = Save a picture
window-exported = Written: { $place }
window-share-picture = Save a picture of the game
window-share-place = Copy where the game is saved
window-share-tape = Save a copy of the game
window-copied-place = Copied: { $place }
window-no-place = This game is saved nowhere.
window-reload = Reload the file
window-checker-count = { $count ->
    [0] Nothing found: the scenario is clean.
    [one] One finding.
   *[other] { $count } findings.
}
window-checker-why = In play: { $why }
window-checker-help = Help: { $help }
window-set-look = Reading and motion
window-set-play = Play
window-set-hearing = Sound
window-set-scale = Size of text and controls
window-set-scale-now = { $percent }%
window-set-scale-hint = 80 to 200 percent. The window also scales with its size.
window-set-light = Light theme
window-set-light-hint = Dark on light, for bright rooms and projectors.
window-set-motion = Motion
window-set-motion-hint = Short animations. Off: none at all.
window-set-full = Full screen
window-set-full-hint = F11.
window-set-sound = Sounds
window-set-sound-hint = Paper, a stamp, a knock on wood. Each goes with something that is also written. Key M.
window-set-bed = A quiet room, or rain
window-set-bed-hint = With sounds on: something that goes on, but never under an adversary's answer.
window-set-volume = Volume of sounds
window-set-month-report = Show each month's report
window-set-month-report-hint = Off: the desk shows the next month at once; the news has everything.
window-set-predict = Predict first
window-set-predict-hint = The adversary's chances are shown only once you have sealed a prediction.
window-set-forecast = Forecast
window-set-forecast-hint = Ranges of possible futures while you draft, under other luck than this game's.
window-set-fictional = Invented names
window-set-fictional-hint = From the next game on: invented names for states and capitals.
window-set-folder = Games are kept in { $folder }; { $settings ->
    [none] settings hold until you leave.
   *[other] settings in { $settings }.
} Nothing is sent anywhere.
window-sources = Sources of this scenario
window-credits =
    Démarche is free software under the MIT or the Apache-2.0 licence, at your option. It is built on Bevy and egui.

    Type: subsets of Source Serif 4, IBM Plex Sans, IBM Plex Sans JP and Noto Sans Symbols 2, under the SIL Open Font License. Outlines and relief: Natural Earth, public domain, with borders as recognised by the General Assembly of the United Nations. The licences of all libraries come with every download, in the folder “licences”.

    The subject is a real war. Claims of governments are reported as claims; offices are named, not persons. What is invented says so. This is a model, not a forecast.

## Keys

window-keys = Keys
window-keys-change = Keys can be changed in the settings.
window-key-tab = To the next control; with Shift to the one before
window-key-arrows = Move a slider
window-key-press = Press the control in focus; Space does too
window-key-escape = Close what is on top; leave a screen
window-key-end = End turn
window-key-undo = Undo
window-key-redo = Redo
window-key-predict = Predict a reaction
window-key-budget = To the goods
window-key-search = Search the goods
window-key-legend = Who is who, and a key to every mark
window-key-needs = To the next letter
window-key-tab-of = Tab: { $tab }
window-key-lens = The next view of the map
window-key-nearer = The map from nearer
window-key-farther = The map from farther away
window-key-whole = The whole map
window-key-why = Why support is what it is
window-key-beat-back = In a month's end: a beat back
window-key-codex = The codex
window-key-ledger = The ledger: every row of the game
window-key-keys = The list of keys
window-key-sound = Sounds on or off
window-key-picture = Save a picture of what is shown
window-key-full = Full screen
window-key-larger = Larger text
window-key-smaller = Smaller text
window-key-taken = { $key } is taken: { $act }. Press another key.
window-key-kept = This key stays what it is. Press another key.
window-key-ask = Press a key. Esc leaves it as it is.
window-key-change = { $act }: { $key }. Press to change it.
window-key-default = As it was: { $key }
window-key-defaults = All keys as they were
window-set-keys = Keys

## The codex

codex-group-concepts = Ideas
codex-group-levels = The ladder
codex-group-classes = What can be given
codex-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
codex-source = Source: { $source }
codex-level-harm = Harm to public feeling at home
codex-level-cut = Pressure for a 50% chance
codex-level-rests = Cuts fitted to 101 dated acts; harm is assumed.
codex-level-beyond = Beyond the evidence: no dated act in the data reached this level.
codex-level-0 = No answer. Most months without a new act end here.
codex-level-1 = A comment or a denunciation.
codex-level-2 = A note, a summons of the ambassador, a right reserved.
codex-level-3 = Consequences are announced, or targets called legitimate.
codex-level-4 = Entry bans and expulsions.
codex-level-5 = Talks, agreements or exchanges are suspended.
codex-level-6 = Embargo, fisheries, assets, energy.
codex-level-7 = Patrols, drills, deployments, doctrine.
codex-level-8 = Cyber attack or sabotage.
codex-level-9 = Force.
codex-class = It serves { $sector }.{ $lethal ->
    [yes] {" "}It is lethal.
   *[no] {""}
}
codex-class-severity = Severity, 0 to 10
codex-class-liking = Public acceptance
codex-class-routine = Routine size
codex-class-at-once = Allocated at once
codex-class-lag = Lag before the rest
codex-class-delivery = Delivered each month
codex-line = It promises { $level }.
codex-line-specific = How specific it is
codex-ladder = The ladder
    .text =
        An adversary does not react by degrees of anger but by rungs: a comment, a note, a warning, a ban, a suspension. Each of your acts adds pressure; how far the pressure is above or below a rung's cut gives the chance of at least that rung.

        One number is drawn for each adversary and month. The same draw with one act left out shows what that act did.
    .rests = An ordered logit on 101 dated acts; coefficients computed, cuts 8 and 9 extrapolated.
codex-grievance = Grievance
    .text = What was done is remembered for a year and a half and longer: half of it is left after eighteen months. It adds pressure in every later month, whatever you do now.
    .rests = Half-life re-estimated from public event data; its weight fitted.
codex-novelty = Novelty and habituation
    .text = An act that is familiar provokes little, however heavy it is; an act not seen before in this war, or never from you, provokes much. Small steps habituate, large ones shock. Habituation to aid and to coercion is counted apart.
    .rests = The strongest term of the fit; the rate of habituation is assumed.
codex-audience-costs = Audience costs
    .text = A leader who threatens in public and does nothing looks weak. So a public threat can bind like a promise. It can also be cheap: a vague line can be crossed at little cost, and each crossing without an answer makes the next warning less credible.
    .rests = A theory of bargaining; the model's weight on declared lines is assumed.
codex-two-level = Two-level games
    .text = Every bargain abroad must pass at home. A coalition partner with a veto, a cabinet low in the polls or a public that has tired of the subject can be the stronger limit, and sometimes the better excuse.
    .rests = A theory of negotiation; polls are sourced, political capital is assumed.
codex-security-dilemma = The security dilemma
    .text = What one side does to be safe, the other sees as a threat. Tension is how much of that people feel now; it fades by half in two months.
    .rests = Half-life re-estimated from public event data. Tension itself does not press on the ladder.
codex-collective-action = Collective action
    .text = All allies gain when the recipient is helped, so each is tempted to let others pay. Fair shares, rankings and public appeals are answers to that. What you give also makes others give a little less.
    .rests = A theory of public goods; schedules of donors are sourced, substitution is assumed.
codex-salami = Salami tactics
    .text = Steps too small to be worth a fight can add up. The model allows it: a routine step provokes next to nothing. The other side can do the same to you.
    .rests = A theory of bargaining; novelty carries the weight in the fit.
codex-red-lines = Red lines
    .text = A red line names what will be answered and how. Vague lines cost little to cross, specific ones much. If a crossed line is answered in time, that side's warnings become more credible to everyone, and if not, less.
    .rests = Assumed; the record of threats kept and broken is a count with a prior.
codex-two-tracks = Two tracks
    .text = Aid draws words; sanctions draw measures. And a side spares what it would itself lose by: fish, gas and visas are touched late. Each measure in force leaves less to be spared.
    .rests = Seen in the dated acts: coercion is a term of its own, restraint another.
codex-permission = Permission
    .text = Money moves in weeks, permissions in months, reforms in years. A list of rules decides: the first that fits applies. A reform changes the list. A refusal names its rule and what would lift it.
    .rests = Rules of law are sourced in each scenario; chances of decisions come in part from published licensing figures.
codex-backfill = Backfill
    .text = What may not go to the recipient may fill an ally's stock, so that the ally can give its own. It provokes half as much, and once it is shipped the ally decides; consent to a retransfer is the last lever you hold.
    .rests = Attribution of one half is assumed.
codex-pipeline = Pledged, allocated, delivered
    .text = A promise is not a transfer. Each kind of aid has an instrument: a share allocated at once, a lag, a rate of delivery. What was ordered in spring lights rooms in winter.
    .rests = Lags from sourced dates and a public tracker; shares are assumed.
codex-needs = Needs do not substitute
    .text = Budget support does not stop missiles; interceptors do not pay pensions. Each sector has a need, a season, and a cap on what can be used in a month. Below half of a need, the harm grows faster.
    .rests = Needs are sourced where the scenario says so; the curve is assumed.
codex-support = Support at home
    .text = It is a sum of parts: sympathy, weariness, fear, cost, public acceptance of what is given, visible results, scandals, measures in force. Each part moves a fifth of the way each month towards its target.
    .rests = Speed and ceiling of weariness computed from public polls; weights in part assumed.
codex-quiet = Quiet and loud
    .text = Quiet aid provokes less and tires people less, and earns less credit. Secrets leak: detected by the other side, quiet aid counts for less than open aid; printed by the press, it counts for more and costs support.
    .rests = Chances of detection and publication are assumed.
codex-evidence = What a number rests on
    .text = V was read in a source, C computed from public data, S is the scenario's own figure with its source, A is assumed. A change that rests on several says so; the last letter is the weakest.
    .rests = Tags stand beside every coefficient in the standard rules.
codex-group-lines = Red lines

window-counter-why = why?
window-counter-still = did not move

window-nation-close = Put away the page of { $name }
window-nation-seat = { $capital } · { $role }
window-nation-stance = What it has said and done
window-nation-law = What the law says of sending there
window-nation-past = What has passed
