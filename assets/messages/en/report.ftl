# Démarche: messages of the printed debrief and of comparisons in English. Offices, not persons;
# claims as claims.

## The page

report-title = { $title }: debrief
report-overline = Démarche · Debrief
report-skip = To the debrief
report-contents = Contents
report-span = { $nation }, { $from } to { $to }: { $months ->
    [one] one month
   *[other] { $months } months
} of decisions{ $over ->
    [yes] , played to the end.
   *[no] ; the game goes on.
}
report-played-by = Played by
report-class = Class
report-seed = Seed
report-verified = Verified
report-verified-yes = every month came out the same
report-note = A model, not a forecast. Statements of governments are their claims. Every figure below is recomputed from the orders that were given.
report-footer = This page loads nothing and runs nothing.
report-made = Made by demarche { $version } from the tape of the game.

## Sections

report-short = In short
report-objectives = Objectives
report-turned = Where it turned
report-discussion = For discussion
report-course = The course of the game
report-support = What moved support at home
report-lines = The adversary's red lines
report-predictions = Predictions
report-period = Beside the period
report-refused = Refused orders
report-months = Month by month
report-figures = Figures behind the charts
report-sources = Sources and evidence

## In short

report-short-over = The game was played to its last month. The result, in six figures:
report-short-open = The game goes on; this is how it stands.
report-tile-medals = Medals
report-tile-medals-value = { $gold } gold · { $silver } silver · { $bronze } bronze
report-tile-medals-note = of { $all } objectives; there is no total
report-tile-since = { $change } since the opening
report-tile-pledged = of { $pledged } pledged
report-tile-answer = Hardest answer
report-tile-answer-note = level { $level }, first in { $month }
report-tile-orders = Orders given
report-tile-orders-note = { $refused ->
    [0] none was refused
    [one] one of them refused
   *[other] { $refused } of them refused
}

## Objectives

report-objectives-intro = Objectives are reported apart and never added up. No medal counts below a minimum of delivered aid: doing nothing wins none.
report-objectives-caption = Objectives and medals
report-objective = Objective
report-reading = Reading
report-medal = Medal
report-thresholds = Bronze, silver, gold
report-by-how-much = By how much
report-in-period = In the period
report-bullet = { $reading }; bronze at { $bronze }, silver at { $silver }, gold at { $gold }
report-bullet-legend = The bar is the reading, the strokes are bronze, silver and gold from the left; more to the right is better, also where less is wanted.
report-bullet-legend-period = The bar is the reading, the strokes are bronze, silver and gold from the left, the ring is the result of the period's orders under the same luck; more to the right is better, also where less is wanted.

## Turning points

report-turned-intro = Each month's orders, and the single orders of the months that mattered most, were left out in turn; everything else was played again under the same luck. These changed the objectives most.
report-turned-none = Nothing that was ordered changed an objective.
report-turned-caption = Turning point { $number }: objectives as played and otherwise
report-as-played = As played
report-otherwise = Otherwise
report-turning-number = Turning point { $number }

## Discussion

report-discussion-intro = Drawn from this game. There is no right answer to any of them; there are better and worse reasons.

## Course

report-course-intro = Numbers in circles are the turning points. Grey shows the result of the period's orders under the same luck.
report-figure-table = Figures: table { $number }.
report-month-short = { $month } { $year }
report-chart-ladder = Answers, month by month
report-chart-home = Support and approval at home
report-chart-resilience = Resilience of the recipient
report-chart-relations = Tension, grievance, standing
report-chart-aid = Aid pledged, allocated, delivered
report-ladder-about = The hardest answer was { $level }, first in { $month }; { $silent } of { $months } months passed in silence.{ $beside ->
    [yes] {" "}Bars are this game, rings the period's orders under the same luck, squares the record of the period.
   *[no] {""}
}
report-sentence = { $name } opened at { $opening } and ended at { $end }; lowest { $lowest } ({ $lowest_month }), highest { $highest } ({ $highest_month }).
report-sentence-sum = { $name }: { $end } at the end.
report-series-support = Support
report-series-approval = Approval
report-series-resilience = This game
report-series-tension = Tension
report-series-grievance = Grievance
report-series-goodwill-allies = Allies
report-series-goodwill-recipient = Recipient
report-series-pledged = Pledged
report-series-allocated = Allocated
report-series-delivered = Delivered
report-ghost = Period
report-ghost-of = { $name }, the period's orders
report-ghost-long = The period's orders
report-record = Record
report-record-long = The record
report-this-game = This game
report-figures-intro = The same values as in the charts, for reading, copying or a screen reader.
report-table-of = { $title }

## Support

report-support-intro = Support is the sum of eight parts. Every change of each is a row of the ledger with a cause; these are their sums since the opening.
report-support-caption = What moved support since the opening, by part
report-part = Part
report-change = Change
report-main-cause = What it follows
report-follows-most = { $what }; most of all “{ $most }”
report-follows-base = the country's own sympathy
report-follows-fatigue = months of war, attention, and aid as a share of GDP
report-follows-fear = the adversary's answers
report-follows-cost = economic stress and aid as a share of GDP
report-follows-mix = what is given, and its public acceptance
report-follows-results = how the recipient's resilience moves
report-follows-scandal = leaks, denials disproved, goods diverted
report-follows-measures = measures in force
report-evidence = Rests on
report-sum = Sum
report-support-sum = from { $from } at the opening to { $to }

## The other side

report-lines-intro = An adversary may have declared a red line or kept it to itself. A crossed line was a bluff if, at the crossing, what it promised or one level less was unlikely.
report-lines-none = No adversary had drawn a red line in this scenario.
report-line-uncrossed = Never crossed
report-line-latent = Never declared
report-line-meant = Meant
report-line-bluff = Bluff
report-line-mixed = At times a bluff, at times meant

## Predictions

report-predictions-none = No prediction was sealed.
report-predictions-intro = Scores are ranked probability scores: 0 is perfect, and the score rises the wider the band and the further the answer lies outside it. The usual forecaster knows how often each level comes in this scenario and nothing about the month; the model is scored by the chances from which the answer was drawn. Skill says how far the player's mean score is below one of theirs: 100% is a perfect score, 0% one as good, less than 0% a worse one. A prediction was foreseen, and does not count, if its month had already been played on a branch that was left.
report-predictions-sealed = By the rules of the class each band was sealed before any chance was shown.
report-predictions-caption = Sealed predictions and their scores
report-prediction = Prediction
report-counted = Counts
report-prediction-foreseen = No: foreseen on a branch since left
report-prediction-missed = Yes, outside
report-prediction-held = Yes, inside
report-foreseen = Foreseen, and not counted: the month had already been played on a branch that was left.
report-score-player = Player
report-score-climatology = The usual
report-score-model = Model
report-rewinds = { $count ->
    [one] The player went back once:
   *[other] The player went back { $count } times:
}
report-rewind = in { $from }, to { $to }

## The period

report-period-intro = The orders of the period, as far as they are on record, were played under this game's luck. They are what was done, not what was right.
report-period-departed = This game's orders first differ in { $month }.
report-period-same = This game's orders are the period's.
report-period-none = The scenario has no history to compare with.
report-period-caption = At the end, this game and the period's orders
report-number = Number

## Refused orders

report-refused-caption = Every refused order with the rule that refused it
report-refused-none = No order was refused.
report-order = Order
report-reason = Rule, reason and cure

## Month by month

report-months-intro = What was ordered, what happened, what the adversary answered and why. Sums are exact: what a number was, plus the rows of the month, gives what it became.
report-month = Month
report-ordered = Ordered
report-ordered-none = Nothing was ordered.
report-refused-mark = Refused:
report-happened = What happened
report-reason-given = The reason given: { $reason }
report-answer = { $capital } answers: { $level }{ $words ->
    [none] {""}
   *[other] {" "}({ $words })
}
report-acts-idle = Without any one of these the level would have been the same: { $acts }.
report-pressure = {"="} pressure { $sum }
report-sums-caption = What moved in { $month }
report-before = Before
report-after = After
report-made-of = Made of
report-rest = the rest
report-cause-root = { $cause }, from: { $root }

## Sources

report-sources-intro = A letter behind a change says what the numbers behind it rest on. The last letter is the weakest.
report-tag-v = Read in a source
report-tag-c = Computed from public data
report-tag-s = The scenario's own figure
report-tag-a = An assumption
report-sources-model = The reaction rules were fitted to 101 dated acts; for an adversary other than those they were fitted to, they need evidence of their own. “demarche rules” lists every coefficient with its evidence and source; “demarche backtest” shows how well the rules do.
report-sources-scenario = Sources of the scenario

## Comparison

report-comparison-title = { $title }: comparison
report-comparison-overline = Démarche · Comparison
report-comparison-span = { $games } games of { $nation } from { $from }, { $months } months each at most.
report-comparison-same-luck = All were played under the same seed: the differences come from decisions.
report-comparison-other-luck = They were played under different seeds: the differences come from decisions and from luck.
report-games = The games
report-games-intro = Each game keeps its letter throughout this page.
report-games-caption = The games at their end
report-game = Game
report-months-played = Months
report-short-support = Support
report-short-resilience = Resilience
report-short-delivered = Delivered
report-short-highest = Hardest answer
report-short-refused = Refused
report-compared-objectives = Objectives side by side
report-compared-objectives-intro = Medals of different objectives are not added up: compare a row, then ask what it cost in the others.
report-parted = Where they diverged
report-parted-never = { $one } and { $other } gave the same orders in every month that both played.
report-parted-nothing = nothing that the other did not order
report-parted-month = { $one } and { $other } first differ in { $month }. What only one of them ordered then:
report-compared-turned = Where each turned
report-compared-turned-caption = Turning points of each game
report-what-changes = Without it
report-compared-course = Courses side by side
report-compared-course-intro = { $drawn ->
    [one] One game is drawn
   *[other] { $drawn } of { $games } games are drawn
}, each with its own dashes and its own shape at the end; the tables show all.
report-ends = At the end: { $ends }.
report-end-of = { $game } { $value }
report-compared-predictions = Forecast skill
report-sealed = Sealed
report-compared-discussion = For discussion
report-compared-question = “{ $objective }”: { $best } earned { $best_medal }, { $worst } { $none ->
    [yes] no medal
   *[no] { $worst_medal }
}. Which decisions made that difference, and what did they cost elsewhere?
report-compared-question-luck = Which differences would remain if the games were played again under another seed? How could you tell?
report-compared-question-order = Which of these governments would you rather explain to voters, to allies, to the recipient? Is it the same one?
