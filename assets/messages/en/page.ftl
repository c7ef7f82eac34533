# Démarche: messages of the page in English. What the window has words for is said in the window's.

page-name = Démarche
page-desk = Desk
page-legend = Who is who
page-skip = To the page’s content
page-ways = Pages of the game
page-late = That page was of an earlier month or another branch, so nothing was done. This is the desk as it stands.
page-predict-both = Choose the lowest and the highest level you expect.
page-no-scenario = Its scenario, “{ $name }”, is not among those that come with this page.
page-nothing-here = There is no such page
page-nothing-here-about = The address may be of a game that is not open, or mistyped.
page-more = More
page-not-opened = not yet played
page-delete-about = The game is deleted for good. Branches of it are games of their own, and stay. To keep it elsewhere, save it as a file first.
page-export = Save as a file
page-export-named = Save { $name } as a file
page-millions = M €
page-give = Set
page-way = Way
page-loudness = How publicly
page-end = End the month
page-draft = This month’s orders
page-draft-none = Nothing is drafted yet.
page-drop = Take back: { $order }
page-because = Note it
page-beats = The month’s end
page-end-nothing = Nothing would be lost.
page-predict = Predict a reaction
page-predict-low = At least
page-predict-high = At most
page-set = The settings are kept.
page-to-desk = To the desk
page-met = Met
page-resilience = Resilience
page-law = The law
page-donor = Donor
page-chart = Number
page-show = Show
page-search = Search
page-amount = Change
page-what = What, and from what
page-theme = Light and dark
page-theme-system = As the system has it
page-theme-dark = Dark
page-theme-light = Light
page-keep = Keep the settings
page-briefing = Briefing
page-credits =
    Démarche is free software under the MIT or the Apache-2.0 licence, at your option.

    Type: Source Serif 4 and IBM Plex Sans, under the SIL Open Font License. Outlines and relief: Natural Earth, public domain, with borders as recognised by the General Assembly of the United Nations. The licences of all libraries lie beside this page, in crates.txt.

    The subject is a real war. Claims of governments are reported as claims; offices are named, not persons. What is invented says so. This is a model, not a forecast.
page-map = Map of the nations; the list has the same in words
page-engraving = The map, with the states that this is about hatched and named
page-parts = Parts of the desk
page-goods-search = Search goods or needs
page-rows = Rows
page-lens = What the map shows
page-host-loading = The game is being loaded…
page-host-no-script = The game runs in your browser and needs JavaScript, which is switched off for this page.
page-host-too-old = This browser cannot run the game: it has no WebAssembly, no workers, or cannot unpack what it loads. Chrome 80, Firefox 114, Safari 16.4 and later can.
page-host-failed = The game could not be loaded. See that you are connected, then load this page again.
page-host-fell = Something went wrong inside the game. It was opened again as it was last kept; what you did just before may be missing.
page-host-not-kept = This browser stores no games: its storage is full or not allowed. You can play on, but save the game as a file, in the menu of the game, before you close this page.
page-forecast = Forecast the months ahead
page-forecast-about = Games of this draft under other luck than this game’s are played to the end: it takes a moment.
page-ahead = Months ahead
page-author = Write a scenario
page-author-about = A scenario is a text of figures, words and tests. Begin with one that is there, change one thing at a time, and read what is said of it while you type. What you write stays in this browser; save it as a file to keep or to send it.
page-author-from = Begin with
page-author-fresh = A small scenario of my own
page-author-start = Put it into the text
page-author-files = Or open or drop files: a bundle (.demarche), or a scenario (.ron) with its messages (.ftl) and tests (.test.ron)
page-author-back = Back to the text before
page-author-text = The scenario
page-author-text-about = The headings of a bundle part scenario, messages and tests. A scenario alone needs no heading.
page-author-caret = Line LINE, column COLUMN
page-author-check = Check
page-author-test = Run its tests
page-author-sweep = Try the strategies
page-author-play = Play this
page-author-save = Save as a file
page-author-stop = Stop
page-author-stopped = Stopped.
page-author-failed = This text was too much for the checker, which begins anew. Your text is untouched.
page-author-fetching = The checker is being fetched, once…
page-author-unfetched = The checker could not be fetched. See that you are connected, and check the text again. Your text is untouched.
page-author-said = What is said of it
page-author-nothing = Nothing yet: check the text, run its tests or try the strategies.
page-author-no-tests = It has no tests. Put them under a heading “tests” of a bundle, or open a file of tests (.test.ron) beside the scenario.
page-author-fine = Nothing is wrong with it.
page-author-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
page-author-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
page-author-advice = { $count ->
    [one] { $count } piece of advice
   *[other] { $count } pieces of advice
}
page-author-more = { $count ->
    [one] One more is not shown: mend these first.
   *[other] { $count } more are not shown: mend these first.
}
page-author-error = Error,
page-author-warning = Warning,
page-author-advises = Advice,
page-author-place = line { $line }, column { $column }
page-author-cure = Cure:
page-author-why = In play:
page-author-passed = Passed,
page-author-failed-test = Failed,
page-author-swept = { $done } of { $of } games are played.
page-author-unplayable = It cannot be played yet: mend the errors below first.
page-author-too-large = { $name } has { $bytes } bytes; at most { $most } are read. Is this the right file?

## Games in links, and games that are kept

page-link-lacks = This link is not whole: { $part ->
    [scenario] the name of its scenario
    [seed] its seed
    [v] its version
   *[other] the game itself
 } is missing. It was probably cut off when it was copied. Ask whoever sent it for the whole link, or for the game as a file.
page-link-long = This link has { $letters } letters in its game; a link of Démarche has at most { $most }. It was not opened. Ask whoever sent it for the game as a file.
page-link-version = This link is of version “{ $version }”, which this page does not know: it was made by another version of Démarche, or changed on the way. Load this page again to have the newest version, or ask for the game as a file.
page-link-letters = This link has signs in it that no link of Démarche has: it was changed on the way. Ask whoever sent it to send it again, or for the game as a file.
page-link-torn = This link is cut off, or a letter of it was changed on the way. Copy it once more as a whole, or ask for the game as a file.
page-link-large = What is packed in this link is larger than any game. It was not opened.
page-link-no-game = There is no game in this link. Ask whoever sent it for another one.
page-link-scenario = This link is to a game of the scenario “{ $name }”, which does not come with Démarche: a link carries the game, not its scenario. Ask whoever sent it for the scenario as a file.
page-link-edition = This link was made with another edition of its scenario or of the rules, so its game would come out differently here: { $why }.
page-link-order = An order in this link is none of its scenario: { $why }. It was changed by hand, or made with another edition of the scenario.
page-link-changed = This link was changed: its game does not come out as the link says. Ask whoever sent it to send it again, or for the game as a file.
page-link-bad = This link does not open
page-link-bad-about = Nothing of yours was changed: your saved games are as they were.
page-linked = A game in a link
page-linked-by = { $by } sends you this game.
page-linked-nobody = Whose game it is the link does not say.
page-linked-draft = { $orders ->
    [one] One order is drafted for the month.
   *[other] { $orders } orders are drafted for the month.
}
page-linked-take = Play on from here
page-linked-read = Read how it came out
page-linked-about = It becomes a new game among your saved games, exactly as it stands in the link. The games that you have stay as they are.
page-share = Share this month
page-share-about = Whoever opens this link has the game as it stands now: the same scenario, the same luck, the same months, and what you have drafted. Where they go on from there is theirs; your game stays yours. Other branches and your notes are not in it.
page-share-link = Link to this month
page-share-copy = Copy
page-share-copied = Copied
page-share-by = Whose game it is, if the link should say so
page-share-anew = Make the link anew
page-share-class = A game for a class is shared once it has been handed in.
page-share-own = A link carries a game, not its scenario, and this scenario is your own. Save the game as a file, in its menu, and send that with the scenario’s file.
page-share-long = This game has too many orders for a link. Save it as a file, in the menu of the game, and send that.
page-share-embed = In an article of your own
page-share-embed-about = With these lines a page shows the game to look through, month by month; nobody can change it there, and everybody can play on from it.
page-share-frame = Lines for a page
page-embed-none = There is no game to show: its link is missing here.
page-embed-refused-title = Nothing can be changed here
page-embed-refused = This game is only shown. “Play on from here” opens it as a game of your own.
page-embed-earlier = ‹ { $month }
page-embed-later = { $month } ›
page-embed-end = the end
page-embed-play = Play on from here
page-bring = A game or a class file from elsewhere
page-bring-about = A saved game (.tape.ron) is added to the list. A class file (.class.ron) begins the game of your class. Files can be dropped anywhere on the page, too.
page-bring-file = Files
page-bring-do = Add
page-bring-nameless = the file
page-bring-kept = “{ $name }” is now among your saved games.
page-bring-refused = “{ $name }” was not added: { $why }
page-bring-large = it has { $size } MB, and no game has more than { $most } MB.
page-bring-class-scenario = the class plays the scenario “{ $name }”, which does not come with this page. Ask your teacher, or play it with the program.
page-class-about = Your class plays “{ $title }”. These are its terms:
page-moved = This game was played on in another tab or window meanwhile. What you do here is kept as “{ $name }”, a game of its own; the other one stays as it is.
page-saves-trouble = It stays here until you delete it, and can be saved as a file as it is.
page-bin = Bin ({ $games })
page-bin-about = What is in the bin is deleted after { $days } days.
page-bin-since = put there { $ago }
page-bin-put = Delete
page-bin-put-named = Put { $name } into the bin
page-bin-done = “{ $name }” is in the bin, at the foot of this page; from there it can be taken back.
page-bin-restore = Take back
page-bin-restore-named = Take { $name } back
page-bin-delete = Delete for good
page-bin-delete-named = Delete { $name } for good
page-bin-empty = Empty the bin
page-bin-empty-about = { $games ->
    [one] The game in the bin is deleted for good.
   *[other] All { $games } games in the bin are deleted for good.
}
page-bin-empty-sure = Empty the bin
page-bin-emptied = The bin is empty.
page-host-drop = Drop it here: a saved game or a class file
