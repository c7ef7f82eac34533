# The Patriot question: messages in English.

title = The Patriot Question
tagline = Japan, 2023 to 2024: interceptors, an empty treasury, a second winter
goal = Be there while others stall, keep the lights on next winter, and keep the last word over your own interceptors.
briefing =
    December 2023. Tokyo is about to change the guideline that kept finished weapons at home: what was built under another state's licence may go back to that state. Washington would like interceptors. The coalition partner wants guarantees. Moscow has spoken before, and will speak after.

    Kyiv's treasury lives on outside money. America's bill is stalled in Congress, Europe's money is late; the winter months will bring little. What is left of the guarantee of 2023 and the supplementary budget is yours to spend until March. What is unspent then lapses; what is spent in December is not there in February.

    Grid goods take five months and more. What is to give light in November has to be ordered by early summer, before anybody presses for it.

    A press report of early 2024 speaks of more than 7.6 billion dollars that Tokyo gave in January. The tracker and Kyiv's ministry know about 0.4 billion received that month and 4.5 billion pledged for the year. You will see both kinds of figure in the news, and should know which is which.

    The cabinet's approval stands in the twenties, for reasons of its own. You have three staff points a month, less one while entry bans are in force; a reform here, a licence there, and the month is over. In late summer a leadership race will stop the cabinet for a while.

    Moscow has used part of its means already: talks, fishing near the islands, former islanders' visits, seafood. Gas, salmon and crab are left, and both sides need them. Words follow aid; measures follow sanctions.
teaching = The same money is worth more in the month when others cannot give, and consent is the last lever one holds.
aims = Moscow says that arms for Kyiv prolong the war, that Japanese missiles in Ukraine would have the most serious consequences for relations, and that the use of its frozen assets would be theft. It says that it answers unfriendly acts and does not begin them.

nation-japan = Japan
    .capital = Tokyo
nation-ukraine = Ukraine
    .capital = Kyiv
nation-russia = Russia
    .capital = Moscow
nation-usa = United States
    .capital = Washington
nation-eu = European Union
    .capital = Brussels
nation-germany = Germany
    .capital = Berlin
nation-uk = United Kingdom
    .capital = London
nation-canada = Canada
    .capital = Ottawa
nation-france = France
    .capital = Paris
nation-italy = Italy
    .capital = Rome
nation-denmark = Denmark
    .capital = Copenhagen
nation-netherlands = Netherlands
    .capital = The Hague
nation-norway = Norway
    .capital = Oslo
nation-sweden = Sweden
    .capital = Stockholm
nation-poland = Poland
    .capital = Warsaw
nation-finland = Finland
    .capital = Helsinki
nation-others = Other donors
    .capital = other capitals

class-guaranteed-loan = loan under the guarantee of 2023
class-asset-loan = loan on frozen assets
class-combat-aircraft = combat aircraft
    .number = many
class-long-range-missiles = long-range missiles
    .number = many

rule-bond-ceiling = Ceiling of the contribution bonds
    .reason = A guarantee is backed by special bonds, and the law on them names a ceiling. One pledge above five billion euro does not fit under it.
    .change = A smaller pledge, or a second one later.
rule-embargo = United Nations embargo
    .reason = Nothing goes to a state under an arms embargo of the Security Council.
    .change = Only the Security Council could change it.
rule-lethal-party-to-conflict = Nothing lethal to a party to a conflict
    .reason = The transfer principles kept lethal goods from any state that is fighting.
    .change = The exception of March 2022 replaced this rule with a narrower one; lethal goods stayed forbidden.
rule-equipment-to-party-in-conflict = No defence equipment to a party in conflict
    .reason = Defence equipment does not go to a state that is fighting.
    .change = The exception for a state invaded in breach of international law lets gifts that are not lethal go to Ukraine; it is in force. It covers gifts to Ukraine alone.
rule-lethal-five-categories = Lethal goods stay outside the five categories
    .reason = Equipment may serve rescue, transport, warning, surveillance or minesweeping. What kills is none of these, and the exception for Ukraine does not reach it.
    .change = No reform of these years lifts it where fighting goes on.
rule-lethal-fighting-continues = Nothing lethal where fighting goes on
    .reason = The guideline of December 2023 opened a door for licence-built goods, and kept it shut towards places where fighting is going on.
    .change = No reform of these years lifts it.
rule-finished-lethal-goods = No finished lethal goods abroad
    .reason = Finished lethal goods are not transferred outside joint development, whoever asks.
    .change = The reform "Return to the licensor" lets licence-built goods go back to the state whose design they are. The joint-fighter rule makes one more exception.
rule-return-to-licensor = Return to the licensor, by decision of ministers
    .reason = Licence-built interceptors may go to the United States, for its own forces. The ministers of the security council decide, and Tokyo's consent is needed before any onward transfer.
    .change = Apply for the licence. It costs a staff point and some months; the decision is announced.
rule-equipment-five-categories = Equipment by licence
    .reason = Equipment that is not lethal may go to states at peace once the ministry has licensed it.
    .change = Apply for a licence.
rule-invaded-state-gift = Gifts to an invaded state
    .reason = Since March 2022 equipment that is not lethal may be given to Ukraine; it may not be passed on without Tokyo's consent.
    .change = Nothing needs to change; lethal goods stay outside.
rule-joint-fighter-rule = Jointly developed aircraft, by licence
    .reason = The fighter built with Britain and Italy may go to states with a transfer pact, never to where fighting is under way. Two cabinet decisions are needed.
    .change = The rule is in force; it names one product.
rule-civilian-goods = Civilian goods and money need no licence
    .reason = Money, relief and civilian goods need no permission under the transfer principles.
    .change = Nothing needs to change.
reform-invaded-state-exception = Exception for an invaded state
    .about = In force since March 2022: equipment that is not lethal may be given to Ukraine.
reform-licensor-return = Return to the licensor
    .about = Lets licence-built weapons go back to the licensor's country. The cabinet decides, the coalition partner must agree. Allies are pleased; people at home are less sure.
reform-joint-fighter = Joint-fighter rule
    .about = Lets the fighter built with Britain and Italy be exported later, under three conditions. The coalition partner must agree. Opinion is split, 40 to 45.

event-factions-and-funds = Ministers go over unreported funds of the governing party's factions
    .text = The affair has nothing to do with Ukraine and takes the cabinet's approval down to 23 percent. What is left of its credit has to pay for everything else.
    .opt-replace-four-ministers = Replace four ministers: one point of capital, and approval steadies a little.
    .opt-ride-it-out = Ride it out: no cost now, a point of approval lost.
event-third-supplementary-budget = The supplementary budget passes
    .text = The session ends on 13 December with a supplementary budget. Together with what the guarantee of 2023 still allows, it is the money until March.
event-seven-ask-diamonds = The G7 move against diamonds and evasion
    .text = Partners ask Tokyo to join a round on Russian diamonds, with listings of firms and persons. They wait until January.
event-summit-by-screen = The G7 meet by video, and Tokyo names 4.5 billion dollars
    .text = About one billion is meant for relief and recovery, the rest mostly for a further guarantee. A guarantee needs its law first: promised is not paid.
event-interceptors-wanted-back = Washington would like licence-built interceptors back
    .text = What goes to American stocks would let America give its own. The guideline does not allow it yet.
    .opt-signal-yes = Signal a yes: Washington is glad, people at home are a little uneasy.
    .opt-wait-for-the-rule = Wait for the rule: say nothing until the law allows it.
    .opt-speak-of-our-own-shelf = Speak of your own stock: approval at home, a cooler Washington.
event-partner-wants-guarantees = The coalition partner wants guarantees in the text
    .text = It would agree to the return of licence-built goods if Tokyo's consent is needed for every onward transfer and nothing lethal goes to where fighting continues.
    .opt-write-consent-in = Write the consent in: the partner agrees, Washington would have liked fewer conditions.
    .opt-refuse-the-guarantees = Refuse the guarantees: Washington approves, the partner blocks the reform for now.
event-partner-relents = The partner relents, at a price
    .text = After a month of talks the partner lets the guideline pass. The talks have cost three points of political capital.
event-moscow-on-interceptors = Moscow speaks of the most serious consequences
    .text = The foreign ministry says that Japanese interceptors in Ukraine would be seen as unfriendly and have the most serious consequences for relations. Tokyo says that they go to the United States only.
    .opt-repeat-the-rule = Repeat the rule: less fear, Moscow notes it, Washington hears the conditions again.
    .opt-reject-the-warning = Reject the warning: approval in Kyiv, Washington and at home, a cooler Moscow.
    .opt-let-it-pass = Let it pass without a word.
event-earthquake = An earthquake on New Year's Day
    .text = Homes on the Noto peninsula are lost in the first hours of the year. Reserves and attention go there first.
event-treasury-alone = Kyiv's treasury enters the year almost alone
    .text = American and European money is stalled; in two months about 1.2 billion dollars will come from outside, against a need of three a month. What arrives now counts for more than the same sum in spring.
    .opt-call-the-others = Call the others: a staff point, thanks from Kyiv, a sigh from Brussels.
    .opt-name-the-date = Name the date of the next tranche in public: a point of capital, thanks from Kyiv.
    .opt-keep-to-the-calendar = Keep to the calendar: tranches come when they come.
event-minister-in-a-shelter = The foreign minister may go to Kyiv
    .text = A visit would bring money for drone detection through an alliance's fund, and news of turbines and transformers. Part of it would take place in a shelter.
    .opt-with-cameras = Go with cameras: Kyiv is grateful, everybody notices.
    .opt-without = Go without cameras: a quiet visit, some thanks.
    .opt-not-now = Not now.
event-first-vehicles-arrive = The first vehicles of last May's promise are in Ukraine
    .text = 219 days after the promise the first of 101 retired vehicles are reported in Ukraine. The rest follow until June; they were paid for before this game.
event-missiles-rumoured = A report says that Japanese missiles are at the front
    .text = Pictures and captions go round. The ministry says that nothing of the kind has been transferred. A rumour lives until somebody says what is true.
event-ambassador-speaks = Moscow's ambassador speaks of possible answers
    .text = In an interview he is reported to say that steps in return are possible if interceptors reach Ukraine by way of another state.
event-town-lost = Avdiivka is lost
    .text = Ukraine's army leaves the town after months of fighting and short of shells. In Congress the aid bill has not moved.
event-third-needs-assessment = Damage put at 152 billion dollars, needs at 486 billion
    .text = The third assessment counts ten years of rebuilding. For the most urgent work of 2024 about a third of the money is at hand.
event-reconstruction-conference = Tokyo hosts a conference on Ukraine's reconstruction
    .text = Some fifty firms, a tax treaty, a trade office, mine clearance. There can be many small signatures or a few large ones; either way everybody will hear of it.
    .opt-many-signatures = Many signatures for 6 million and a staff point: thanks abroad, approval and a point of capital at home.
    .opt-few-and-large = A few large projects for 40 million: more thanks, and the grid needs a little less.
    .opt-no-new-money = No new money: approval at home, disappointment in Kyiv.
event-fighter-talks = The partner names three conditions for the joint fighter
    .text = One product only, pact states only, not where fighting is under way; and each export decided by the cabinet again. London and Rome are waiting.
    .opt-accept-three-conditions = Accept the three conditions: the veto on the joint-fighter rule is dropped.
    .opt-ask-for-more = Ask for more: London and Rome like it, the veto stays, approval falls.
    .opt-put-it-off = Put it off: quiet at home, two partners let down.
event-seven-ask-anniversary = The G7 mark the second anniversary with a round of listings
    .text = Partners ask Tokyo to join. They wait until March.
event-march-money = Europe's and Canada's money arrives, nine billion dollars in a month
    .text = What did not come in January and February comes now. Kyiv can pay for spring; being early is no longer special.
event-fighter-poll = A poll on the joint fighter: 40 for, 45 against
    .text = Men favour the export, women oppose it by two to one. The cabinet decides at the end of the month.
event-washington-votes = Washington passes the aid bill, half a year after it was requested
    .text = House and Senate pass about 61 billion dollars. Interceptors move again, and with them missiles of longer range than before.
event-power-stations-struck = Power stations are struck from March on
    .text = By late summer another nine gigawatts will be gone, more than two thirds of what stood before the war. For those who order transformers, the winter begins now.
event-generators-agreed = More than a hundred large generators are agreed
    .text = The grant pays for over 130 megawatts. Haulage through Poland would speed them up.
    .opt-pay-the-haulage = Pay 12 million for haulage: the grid needs a little less all year, and Kyiv says thanks.
    .opt-leave-it-to-the-agency = Leave it to the agency and its calendar.
event-vehicles-on-camera = More vehicles cross the Polish border
    .text = The press asks for pictures. So, it is thought, does Moscow.
    .opt-hold-a-ceremony = Hold a ceremony: Kyiv and people at home like it, Moscow has a little less to lose with you.
    .opt-hand-them-over-quietly = Hand them over quietly: a handshake and a list.
event-last-vehicles = The last of 101 vehicles is handed over
    .text = 381 days after the promise the list is complete. Announcement is not delivery.
event-ten-year-accord = Kyiv offers a ten-year accord at the summit
    .text = It would promise help that is not lethal, and consultations within 24 hours after a new attack. Tokyo confirms 12.1 billion dollars promised in all since 2022.
    .opt-sign-with-consultations = Sign with consultations for a staff point: thanks in Kyiv, and Moscow notes the signature.
    .opt-sign-for-reconstruction-only = Sign for reconstruction only: half the thanks, half the notice.
    .opt-leave-it-to-the-next-summit = Leave it to the next summit: Kyiv is disappointed.
event-seven-ask-evasion = The G7 list firms that help to evade sanctions
    .text = Partners ask Tokyo to join, firms in third states included. They wait until July.
event-assets-warning = Moscow warns against the use of its frozen assets
    .text = The G7 agree to lend Kyiv money that the income from frozen assets will repay. Moscow calls it theft and says that it will answer.
event-approval-in-the-twenties = Approval in the twenties for the ninth month
    .text = Prices and party funds weigh on the cabinet. Foreign policy moves the figure by a point or two.
event-interceptor-contract = The contract for interceptors is ready for signature
    .text = About 19.5 million dollars for a number that is not disclosed. Shipping will empty part of your stock; what comes after is a question of consent.
    .opt-announce-it = Announce it: Washington is glad, and Moscow renews its warning.
    .opt-print-it-in-the-gazette = Print it in the gazette and say no more.
event-race-opens = The head of government will not stand again
    .text = The governing party will choose a new leader in September. While it chooses, the cabinet will decide no hard case.
    .opt-decide-before-the-freeze = Decide before the freeze: a point of capital buys a staff point this month.
    .opt-leave-it-to-the-successor = Leave it to the successor: approval gains a little.
event-leadership-race = A leadership race freezes the cabinet
    .text = For this month no reform and no hard licence comes before ministers.
event-airspace-entered = A Russian patrol aircraft enters Japan's airspace three times
    .text = Fighters fire flares for the first time. Tokyo protests; no link to aid for Ukraine is reported.
event-winter-forecast = A winter gap of up to six gigawatts is forecast
    .text = The energy agency expects cuts of four to eighteen hours a day. Only what was ordered in spring can still arrive by ship.
    .opt-fly-generators-in = Fly generators in for 30 million: the grid needs a tenth less until November.
    .opt-count-on-the-ships = Count on the ships: what was ordered will come.
event-new-cabinet = A new cabinet opens with some credit
    .text = The new head of government keeps the policy on Ukraine. For a few weeks decisions come easier.
event-assets-loan-ready = Tokyo's share of the loan on frozen assets: 471.9 billion yen
    .text = About three billion dollars over thirty years, repaid from the assets' income. Tokyo's share is meant for civil use.
    .opt-insist-on-civil-use = Insist on civil use: approval at home, partners agree.
    .opt-leave-the-use-open = Leave the use open: more thanks from partners, less approval, a colder Moscow.
    .opt-stand-aside = Stand aside: Moscow notes it, and so do six partners.
event-second-vehicles-asked = Kyiv asks for more vehicles, and about thirty are decided
    .text = Ministers agree on a second batch. The first one took a year.
event-missiles-rumoured-again = A second report of Japanese interceptors, this time over Kyiv
    .text = Debris with a maker's plate is shown. No consent to any onward transfer has been given.
event-missiles-shown = Interceptors that Tokyo built are shown in Ukraine
    .text = The picture is real: consent to pass them on was given. What can be said about it now has to be said by Tokyo.
event-grid-struck-again = Ukraine's grid is struck again as the cold comes
    .text = Odesa and Kharkiv run critical services on small turbines. Two cogeneration units from Japan are on their way to Odesa, a turbine to Kharkiv.
event-new-missile = Moscow fires a new missile and threatens more
    .text = It says that this answers strikes inside Russia with western missiles.
event-missile-plans = Moscow on American missiles planned for Japan
    .text = A spokeswoman says that necessary steps would follow and points to the nuclear doctrine. The subject is not aid for Ukraine.

measure-spokesman-comment = A spokesman regrets Tokyo's course
measure-embassy-post = The embassy publishes a long comment
measure-history-lesson = Moscow reminds Tokyo of the end of the last war
measure-agency-interview = A department head complains to a news agency
measure-note-of-protest = A note of protest
measure-ambassador-summoned = Japan's ambassador is summoned
measure-reserves-the-right = Moscow "reserves the right" to respond
measure-consequences-announced = Moscow announces that it will not remain without consequences
measure-most-serious-consequences = Moscow warns of the most serious consequences
measure-retaliation-prepared = Moscow says that steps in return are being prepared
measure-eight-expelled = Eight Japanese diplomats are expelled
measure-sixty-three-barred = 63 Japanese are barred, ministers and professors among them
measure-three-eighty-four-barred = 384 members of the lower house are barred
measure-consul-expelled = A consul is declared unwanted
measure-summer-list = A further list of Japanese barred from entry
measure-executives-barred = Officers of companies are barred
measure-treaty-talks-dropped = Talks on a peace treaty are dropped
measure-safe-fishing-suspended = The safe-fishing accord near the islands is suspended
measure-island-visits-ended = Agreements on former islanders' visits are ended
measure-fishing-date-refused = Moscow names no date for the fishing talks
measure-joint-projects-ended = Joint projects on the islands are ended
measure-sakhalin-decree = A decree moves Sakhalin-2 to a Russian operator
measure-seafood-ban = Imports of Japanese seafood are restricted
measure-overflight-fees = Fees and conditions for overflights
measure-salmon-quota-cut = The salmon quota is cut
measure-gas-rouble-terms = Gas is to be paid for on new terms
measure-patrols-stepped-up = Bomber patrols around Japan are stepped up
measure-island-drills = Drills on and around the islands
measure-coastal-missiles = Coastal missiles move up the island chain
tie-diplomats = embassies at full strength
tie-consulates = consulates
tie-peace-treaty-talks = talks on a peace treaty
tie-safe-fishing = safe fishing near the islands
tie-island-visits = visits of former islanders
tie-fishing-talks = yearly fishing talks
tie-island-projects = joint projects on the islands
tie-sakhalin-stake = shares in Sakhalin-2
tie-seafood-trade = sales of seafood
tie-overflights = overflights
tie-salmon-quota = the salmon quota
tie-gas-contracts = gas contracts

line-weapons-to-kyiv = Weapons from Japan in Ukrainian hands would be an unambiguously hostile act
line-military-vehicles = Military vehicles for Kyiv will not remain without consequences
line-frozen-assets = Use of frozen Russian assets is theft and will be answered

round-diamonds = Diamonds, evasion and listings, December 2023
round-second-anniversary = Listings of the second anniversary, February 2024
round-evasion-listings = Listings against evasion, June 2024

rumour-missiles-at-the-front = Interceptors built in Japan are said to be in use at the front
    .truth = No interceptor built in Japan has reached Ukraine; none may go on without Japan's consent.
rumour-interceptors-over-kyiv = Interceptors built in Japan are said to have been fired over Kyiv
    .truth = No consent was given, and no Japanese-built interceptor has been passed on.
rumour-interceptors-shown = Interceptors built in Japan are said to stand in Ukraine
    .truth = They do: Tokyo consented to their being passed on.

objective-stall = Keep Kyiv's pay flowing in the worst month
objective-lights = Keep the lights on into the next winter
objective-support = Hold support at home
objective-consent = Keep retransfer under your consent
objective-calm = Keep Moscow's new answers below suspension
objective-fair-share = Carry a fair share of what you earn
objective-washington = Stand well with Washington
objective-kyiv = Be a partner Kyiv can count on
defeat-public-turns-away = Support at home stays below 35 for three months.
defeat-cabinet-falls = The cabinet's approval stays below 16 for three months.

# Invented names, for `--fictional`.
fictional-japan = Asterland
    .capital = Asterport
fictional-ukraine = Terrana
    .capital = Varrow
fictional-russia = Borealia
    .capital = Kolgrad
fictional-usa = Lysandra
    .capital = Port Lys
fictional-eu = the Concord
    .capital = Concord House
fictional-germany = Rhenmark
    .capital = Aldersee
fictional-uk = Albany Isles
    .capital = Harrowgate
fictional-canada = Norrland
    .capital = Elkmouth
fictional-france = Valois
    .capital = Montclair
fictional-italy = Tyrrhena
    .capital = Santa Lua
fictional-denmark = Jutholm
    .capital = Ostervik
fictional-netherlands = Polderland
    .capital = Waterdam
fictional-norway = Fjordane
    .capital = Storhavn
fictional-sweden = Malaren
    .capital = Lindborg
fictional-poland = Vistula
    .capital = Stara Wola
fictional-finland = Saimaa
    .capital = Koskela
fictional-others = Other donors
    .capital = other capitals

## Shorter versions

cut-stall =
    .tagline = Japan, December 2023 to March 2024: an empty treasury in Kyiv
    .goal = Keep Kyiv's pay flowing through the four months in which others stall, and stand well in Washington and Kyiv.
    .briefing =
        December 2023. Kyiv's treasury lives on outside money. America's bill is stalled in Congress and Europe's money is late. You run the aid office in Tokyo for the four months of the stall, to March 2024.

        What is left of the guarantee of 2023 and the supplementary budget is yours to spend until March. What is unspent then lapses; what is spent in December is not there in February. The worst month counts.

        Washington would like interceptors back that were built under its licence, and Tokyo is about to change the guideline that kept finished weapons at home. The coalition partner wants guarantees.

        A press report of early 2024 speaks of more than 7.6 billion dollars that Tokyo gave in January. The tracker and Kyiv's ministry know about 0.4 billion received that month and 4.5 billion pledged for the year. You will see both kinds of figure in the news, and should know which is which.

        The cabinet's approval stands in the twenties, for reasons of its own. You have three staff points a month, less one while entry bans are in force. Moscow has spoken before, and will speak after: words follow aid; measures follow sanctions.

cut-six =
    .tagline = Japan, December 2023 to May 2024: interceptors, an empty treasury, a grid
    .goal = Be there for half a year while others stall, order early for the grid, and answer Washington over your own interceptors.
    .briefing =
        December 2023. Tokyo is about to change the guideline that kept finished weapons at home: what was built under another state's licence may go back to that state. Washington would like interceptors. The coalition partner wants guarantees. You run the aid office in Tokyo for six months, to May 2024.

        Kyiv's treasury lives on outside money. America's bill is stalled in Congress, Europe's money is late; the winter months will bring little. What is left of the guarantee of 2023 and the supplementary budget is yours to spend until March; what is unspent then lapses. The new fiscal year brings 320 million euro in April.

        Grid goods take five months and more. What is to show on the grid by May has to be ordered at once.

        A press report of early 2024 speaks of more than 7.6 billion dollars that Tokyo gave in January. The tracker and Kyiv's ministry know about 0.4 billion received that month and 4.5 billion pledged for the year. You will see both kinds of figure in the news, and should know which is which.

        The cabinet's approval stands in the twenties, for reasons of its own. You have three staff points a month, less one while entry bans are in force; a reform here, a licence there, and the month is over.

        Moscow has used part of its means already: talks, fishing near the islands, former islanders' visits, seafood. Gas, salmon and crab are left, and both sides need them. Words follow aid; measures follow sanctions.
