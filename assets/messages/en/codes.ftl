# Démarche: what the codes of `check` mean, why it matters in play, and how to mend it, in English. The
# command `explain` and docs/codes.md show it, and every finding its `.why`, in lower case and without a stop.

## Errors: the file cannot be used

dm-e000 = The file cannot be read
    .means = The system does not let the program read the file or folder, or there is none.
    .why = what cannot be read cannot be played
    .mend = Check the path and its permissions.

dm-e001 = The text cannot be read as what it should be
    .means = A field or kind is unknown, missing or given twice, a value is of another kind, or a bracket, a quote or a comment is not closed. Reading stops here, so mend this one first.
    .why = nothing of the file can be used until it is mended
    .mend = Compare the line with the same field in a shipped scenario.

dm-e002 = The file is empty
    .means = There is nothing but blanks in the file.
    .why = there is nothing to play
    .mend = Write the file, or name another.

dm-e003 = The file is too large
    .means = Files over two megabytes are not read; a scenario has some hundred kilobytes.
    .why = a file of this size is hardly a scenario
    .mend = Name the right file, or split it.

dm-e004 = The file is not UTF-8
    .means = The bytes are no UTF-8 text: another encoding, or no text at all.
    .why = names and texts would appear as rubbish
    .mend = Save the file as UTF-8 in the editor.

dm-e005 = The format is not known
    .means = `format` says for which version of the program a file is written.
    .why = fields may mean something else than the program takes them for
    .mend = Write `format: 1`.

dm-e006 = There are too many entries
    .means = Every list has a bound: 40 nations, 120 classes, 100 rules and 100 reforms, 2000 of anything else.
    .why = a month would take too long to play
    .mend = Shorten the list, or split the scenario.

dm-e007 = The folder is too large or too deep
    .means = At most 10 000 entries and 16 folders deep are looked at.
    .why = files beyond the bound were not checked
    .mend = Name the folder or the files that matter.

dm-e008 = The bundle is not whole
    .means = A bundle has one scenario, and at most one part with messages and one with tests, each under its heading.
    .why = what stands in the wrong place would not be read
    .mend = Write the headings as `demarche pack` writes them.

dm-e010 = Nobody knows this name
    .means = A nation, class, event, reform, round, measure, line or metric is named that is nowhere defined.
    .why = an order, effect or goal would be about nothing
    .mend = Correct the spelling, or define what is named.

dm-e011 = The number cannot be replaced
    .means = An override names no number of the standard rules, or its value has another shape or size.
    .why = the model would keep its standard number in silence
    .mend = Copy the path from `demarche rules`.

dm-e012 = Something that a game needs is missing
    .means = A playable case has one player with politics, one recipient with needs, an adversary, a war and an objective.
    .why = the game could not begin, or would have no end
    .mend = Add what is missing: see a shipped scenario.

dm-e013 = A figure is out of range
    .means = Shares lie within 0 and 1, points within 0 and 100 unless said otherwise, money is in million euro and not negative.
    .why = the model gives senseless results outside these ranges
    .mend = Write the figure in the unit of the field.

dm-e014 = The month lies outside the scenario
    .means = An event or orders are dated before the first month or after the last.
    .why = it would never happen
    .mend = Move it into the months, or change `start` or `turns`.

dm-e015 = Months are not in order
    .means = A series by month must rise, with one entry for each month.
    .why = which entry holds in a month would be a matter of chance
    .mend = Sort the entries by month.

dm-e016 = This is not an id
    .means = The id of a scenario is lower-case words joined by hyphens.
    .why = it could not be named on a command line or in a tape
    .mend = Use letters a to z, digits and hyphens.

dm-e017 = The same id stands twice
    .means = Two entries of a list have one id, or two needs one sector.
    .why = an order or event that names it would always mean the first
    .mend = Give one of the two another id.

dm-e018 = Options and default do not fit
    .means = A question has options and a default among them; news has neither.
    .why = silence would have no meaning
    .mend = Add or correct `default`, or the options.

dm-e019 = A reform requires itself
    .means = `after` leads in a circle back to the reform.
    .why = the reform could never be made
    .mend = Break the circle.

dm-e020 = This is not a Fluent message
    .means = Messages are written `id = text`; text over several lines is indented.
    .why = the player would see the id in brackets
    .mend = Write `id = text`, and indent what belongs to it.

dm-e021 = A message is nested too deep or put together from too much
    .means = A message has at most 64 levels of braces, is put together from at most 100 parts, all messages that it refers to included, and does not lead back to itself.
    .why = the text could not be put together while the game runs
    .mend = Write out what the message refers to, or split it.

dm-e030 = A row of the event file cannot be read
    .means = An event file is CSV: a header, then rows of as many fields, parted by commas. A text with a comma in it stands in double quotes.
    .why = a row that has slipped by a field would be scored as another act
    .mend = Put such texts in quotes, or remove the field too many; the shipped file, assets/backtest/events.csv, is an example.

dm-e031 = A column of the event file is missing or there twice
    .means = `backtest` and `calibrate` need every column of the shipped events but origin, umbrella, alt_level, evidence and source, each once.
    .why = the model cannot be scored without it
    .mend = Add the column, or keep one of two; assets/backtest/README.md says what each holds.

dm-e032 = A value of the event file breaks the rule of its column
    .means = A column holds something else than it should; the help names its rule.
    .why = a single wrong value shifts every score
    .mend = Write a value that the help names.

dm-e040 = A name or a reason cannot be used
    .means = A class and a pseudonym have at most 40 characters, the reasons for a month 400, in any script, on one line; control characters and those that turn the direction of a line are refused.
    .why = a list of hand-ins would show something else than what stands in the file
    .mend = Shorten the text, or type it again without what was pasted along with it.

dm-e041 = A class file asks for what its scenario does not have
    .means = `fictional` needs invented names in the scenario's messages, `predict_first` an adversary whose reaction can be predicted.
    .why = the class would play under other terms than its teacher believes
    .mend = Leave the term out, or name another scenario.

## Warnings: the file does not do what it seems to say

dm-w100 = The kind of the file is not known
    .means = A .ron file has none of the fields by which scenarios, scripts and rules are known.
    .why = only its syntax was read: its mistakes stay
    .mend = Correct the names of the outermost fields, or leave the file out.

dm-w101 = The event can never happen
    .means = A trigger waits for something that no play can bring about: a reform that is too late or vetoed for good, a round nobody asks for, goods the law never lets go.
    .why = the player will never see the event or what it does
    .mend = Make possible what the trigger waits for, or change the trigger.

dm-w102 = Two triggers exclude each other
    .means = All triggers of an event must hold at once; these two never do.
    .why = the player will never see the event or what it does
    .mend = Keep one of the two, or write two events.

dm-w103 = The answer comes too late
    .means = An event waits for the answer to a question that is asked in the same month or later. An answer counts from the month after.
    .why = the player will never see the event or what it does
    .mend = Give the event a later month or an `until`.

dm-w104 = The bound is off the scale
    .means = A trigger waits for a value that the metric or the ladder cannot reach.
    .why = the player will never see the event or what it does
    .mend = Write a bound on the scale.

dm-w105 = The event ends before it begins
    .means = `until` is earlier than `month`.
    .why = the player will never see the event or what it does
    .mend = Swap the two months, or leave `until` out.

dm-w106 = An effect does nothing
    .means = An effect changes what cannot be changed: a veto nobody holds, a need that does not exist, a line declared already.
    .why = the news promises something that does not follow
    .mend = Change the effect, or leave it out.

dm-w108 = A dated entry lies outside the scenario
    .means = A request, an appropriation or an observed reaction has a month that is not played.
    .why = the money or the request never comes
    .mend = Move it into the months, or leave it out.

dm-w109 = Two requests in one month
    .means = The recipient makes one request a month: the first one listed.
    .why = the second is never made
    .mend = Give one of the two another month.

dm-w110 = A rule never decides
    .means = Everything that the rule matches is decided by rules in front of it, under every set of reforms.
    .why = a refusal will never name it, and what it permits is not permitted
    .mend = Move it to the front, or narrow the rule before it.

dm-w111 = A level of the ladder has no measure
    .means = An adversary can react to the player at a level for which it has no measure.
    .why = the reaction is announced and nothing is named
    .mend = Add a measure for each level from 1 to 7.

dm-w112 = A measure is never taken
    .means = Its author is no adversary, its target gives no aid, or its level is above the ladder.
    .why = it will never be seen in play
    .mend = Correct the nation or the level.

dm-w113 = A need that nobody can serve
    .means = No class serves the sector, or the law forbids every class that does.
    .why = the player watches the need go unmet and can do nothing
    .mend = Add a class that may go, or take the need out.

dm-w114 = A request for what is no need
    .means = The recipient asks for a sector that has no need.
    .why = meeting the request is thanked for and changes nothing
    .mend = Add the need, or ask for another sector.

dm-w115 = Shares sum to more than one
    .means = The needs together take more of other donors' aid of one type than there is.
    .why = aid is counted twice, and the recipient is better off than it should be
    .mend = Let the shares of one type sum to 1 at most.

dm-w116 = A line can never be crossed
    .means = It names no class, its author is no adversary, or its donor gives no aid.
    .why = a threat that nothing can test teaches nothing
    .mend = Correct that part of the line.

dm-w120 = The source is not listed
    .means = A figure cites what is not in `sources`, and does not say that it is assumed or invented.
    .why = nobody can look up what the figure rests on
    .mend = List it, or begin with `assumption:` or `invented:`.

dm-w121 = The figure names no source
    .means = `source` is empty.
    .why = nobody can look up what the figure rests on
    .mend = Cite a listed source, or say that it is an assumption.

dm-w130 = Medals are in the wrong order
    .means = Gold must be harder than bronze: higher for AtLeast, lower for AtMost.
    .why = a player would win gold before bronze
    .mend = Sort the three thresholds.

dm-w131 = No medal can be won
    .means = Every threshold is off the metric's scale.
    .why = the goal cannot be met however one plays
    .mend = Write thresholds on the scale.

dm-w132 = The defeat can never happen
    .means = It takes more months in a row than the scenario has.
    .why = the game never ends early, whatever the briefing says
    .mend = Write fewer months.

dm-w140 = A message is missing
    .means = The scenario makes the program ask for a message that neither its own file nor the standard one has.
    .why = the player sees the id in brackets
    .mend = Add the message.

dm-w141 = There are no messages
    .means = A scenario's words stand in a file of the same name that ends in .ftl; there is none.
    .why = the player sees ids in brackets instead of words
    .mend = Write the file.

dm-w142 = A message is written twice
    .means = Two messages of a file have one id; the last one holds.
    .why = what is changed in the first is never seen
    .mend = Keep one of the two.

dm-w143 = A shorter version has no briefing of its own
    .means = A cut has other months and other objectives than the scenario, but no briefing or no goal of its own: the message `cut-ID` with `.briefing` and `.goal` (and `.tagline`, if you like).
    .why = players read how many months they have, and for what, and it is not so
    .mend = Write both into the messages beside the scenario.

dm-w150 = The game refuses an order of the history
    .means = `history` was played under three lots of luck; the order is refused under the law, the budgets or the calendar of the scenario.
    .why = the sample play and its debrief lack that order
    .mend = Mend the order, or what refuses it.

dm-w160 = There is nothing to compare
    .means = The experiment has one scenario in one setting, and one line of play.
    .why = its table has one row, which says no more than `sweep` does
    .mend = Add a strategy or a line of play, or let something vary.

dm-w161 = The game refuses an order of the experiment
    .means = The line of play was played once in each scenario; the order is refused under the law, the budgets or the calendar.
    .why = the figures are those of a play without that order
    .mend = Mend the order, or leave it out.

dm-w170 = Predictions can be made with hindsight
    .means = The class predicts first, but may go back before the hand-in: a month that was played can be played and predicted again.
    .why = skill at predicting would be skill at going back
    .mend = Write `rewind: false`. If going back is wanted, marking counts predictions of months seen before apart.

## Advice: for whoever reads and keeps the file

dm-a210 = A rule matches nothing
    .means = No export that can be made in this scenario meets the rule's conditions.
    .why = the rule reads as if it mattered and does not
    .mend = Leave it out, or check its conditions.

dm-a211 = Goods that may never go
    .means = The law forbids a class on every way under every set of reforms, and no event or line uses it.
    .why = the player finds it in the list and can never give it
    .mend = Let a reform permit it, use it in an event, or leave it out.

dm-a214 = A class serves no need
    .means = The class's sector is not among the recipient's needs.
    .why = giving it earns thanks and helps nobody
    .mend = Add the need, or give the class another sector.

dm-a220 = A source is not cited
    .means = No figure cites it.
    .why = readers look for what it proves and find nothing
    .mend = Cite it, or leave it out.

dm-a221 = A round is never asked for
    .means = No event asks the player to join it, and a round can only be joined when asked for.
    .why = the round is never seen in play
    .mend = Add an event with `Ask`, or leave it out.

dm-a222 = An instrument is not used
    .means = No class follows this schedule.
    .why = readers take it for something that happens
    .mend = Name it in a class, or leave it out.

dm-a223 = A stock is not used
    .means = No class is taken from this stock of the player.
    .why = the shelf never empties
    .mend = Name it in a class's `stock`, or leave it out.

dm-a224 = An override changes nothing
    .means = The value is the one of the standard rules.
    .why = readers take the scenario for special where it is not
    .mend = Write another value, or leave it out.

dm-a230 = Few seeds
    .means = The experiment plays fewer than twenty seeds.
    .why = the intervals are so wide that few differences can be told from luck
    .mend = Play 100 seeds or more.

dm-a240 = A message is not used
    .means = Nothing in the program asks for it: a slip in its id, or left over.
    .why = what it says is never seen
    .mend = Correct its id, or leave it out.

dm-a250 = An exception that does nothing
    .means = A comment `// check: allow CODE: why` keeps a warning or a piece of advice about the line below it from being reported. This one names a code that is not found there, or an error, or gives no reason.
    .why = readers take the line for special where it is not
    .mend = Leave the comment out, or write the code and the reason.
