# Two stools: messages in English.

title = Two Stools
tagline = Türkiye, 2022 to 2023: drones to one side, gas from the other, grain in between
goal = Be worth so much to both that neither can afford to lose you, and know what each favour costs with the other.
teaching = A mediator is protected by what the adversary would lose, and every act of solidarity draws on that protection.
briefing =
    July 2022. In Istanbul a deal is to be signed that lets Ukrainian grain pass the Black Sea. You sell Ukraine armed drones; you buy Russia's gas, host its tourists and let it build your reactor. You have not joined the sanctions. Both sides call you, and that is the point.

    Watch one figure above all: restraint, or what Moscow would lose by hurting you. Every service as a host and every bill paid in time raises it. Every batch of drones seen, every round of sanctions joined, every ship escorted without asking spends it. As long as it stands high, Moscow calls your weapons perplexing and talks of something else.

    From a friend a weapon offends more than from an enemy. What would be routine from an ally of Kyiv's is an offence from you.

    Sales cost no budget. They cost political credit, and the factories can spare little. Larger lots, gifts and factories on Ukrainian soil need the law changed; so do vessels that would clear the grain lanes, for the straits are closed to warships.

    While grain sails, Ukraine earns. A lane open for three months is worth more to its treasury than your whole aid budget. Your allies count sanctions, not ships.

    Hardship at home is high from the first month; an election comes in May. In July 2023 the deal ends. What you are then worth is the score.

    Dates of the deal, of the transit stop and of Moscow's remarks are reported ones, the remarks weakly. Bargains, options and amounts are invented.
aims = Moscow says that it values Ankara as a host and a partner in trade, that arms for Kyiv are at odds with mediation, and that its own part of the grain deal is never fulfilled.

nation-turkiye = Türkiye
    .capital = Ankara
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

class-drones = drones for sale
    .number = many
class-gift-drones = drones from the forces
    .number = many
class-drone-works = machinery for drone works
    .number = many
class-armoured-cars = armoured cars
    .number = many
class-mine-hunters = vessels that clear mines
    .number = many
class-grain-inspection = inspectors and tugs for the grain lane
    .number = many

rule-embargo = United Nations embargo
    .reason = Nothing goes to a state under an arms embargo of the Security Council.
    .change = Only the Security Council could change it.
rule-closed-straits = The straits are closed to warships
    .reason = While they are closed, no vessel for one of the two sides passes, armed or not. Both sides trust this more than anything else you say.
    .change = The reform "Clear the grain lanes": unarmed vessels under a civil flag.
rule-sold-not-given = Sold, not given
    .reason = A firm sells, the state gives nothing. The difference is small on the ground and large in diplomacy.
    .change = The reform "The state may give".
rule-no-works-at-war = No works on Ukrainian soil
    .reason = An accord on drone works was talked of before the war. While talks are hosted, the cabinet does not sign it.
    .change = The reform "Accord on works".
rule-sales-in-small-lots = Sales in small lots
    .reason = A sale above sixteen million comes before the cabinet, which then could not say it did not know.
    .change = Smaller lots, or the reform "The state may give".
rule-allies-by-licence = Exports to allies by permit
    .reason = Equipment for an ally's forces needs an ordinary permit, and your consent if it is to go further.
    .change = Apply for a permit.
rule-permitted-trade = Permitted trade
    .reason = Permits given before the war stand; relief needs none.
    .change = Nothing needs to change.
reform-gifts-allowed = The state may give
    .about = Drones of your own forces may be given in the state's name, and larger sales are no longer hidden. Allies are pleased. Moscow will notice.
reform-works-accord = Accord on works
    .about = The old accord on drone works is signed after all. Two months.
reform-lane-clearing = Clear the grain lanes
    .about = Unarmed vessels under a civil flag may clear mines along the lanes. It takes two months.

event-grain-deal = Istanbul: a deal on grain is ready for signature
    .text = Grain shall leave three ports under joint inspection, for four months at a time. Kyiv and Moscow will not sign the same sheet; each signs with the host.
    .opt-host-it-all = Host everything: a staff point and 2 million, and ships that pass under your eyes.
    .opt-lend-a-room = Lend a room: correct, and less of everything.
    .opt-ask-a-discount = Ask a discount for the host: 12 million and cheaper wheat; Kyiv remembers it.
event-lviv = Three at a table in Lviv
    .text = In August the host could travel to Ukraine, with the United Nations. Whom one visits before and after is read closely.
    .opt-go-with-cameras = Go with cameras: thanks in Kyiv and Warsaw.
    .opt-go-and-then-to-sochi = Go, and to Sochi as well: a staff point, and both sides feel visited.
    .opt-telephone = Telephone.
event-gas-in-roubles = Moscow offers terms for gas
    .text = Bills could be deferred, or partly paid in roubles, at a discount. Prices weigh on every household.
    .opt-pay-as-before = Pay as before: dearer, and Washington and Berlin notice.
    .opt-defer-some-bills = Defer some bills: a little relief, little noticed.
    .opt-take-the-discount = Take the discount: real relief at home; allies talk of a back door.
event-prisoners = An exchange of prisoners, with conditions
    .text = Commanders from Azovstal could come out if a third state keeps them until the war ends. There is a hotel by the sea, and your word.
    .opt-house-the-commanders = House the commanders: a staff point and a point of capital, thanks from Kyiv, and a word given to Moscow.
    .opt-only-the-airport = Offer the airport only.
event-cards-asked = Washington asks banks to drop Moscow's payment cards
    .text = Banks that go on may meet sanctions themselves. Allies wait until October.
event-cards-leave-marks = Tourists stand at counters with cards that do not work
    .text = Hotels ask for a remedy. Moscow asks whether this was friendly.
event-gas-hub = Moscow proposes a gas hub
    .text = Gas that no longer goes north could go through your country and be sold under your name.
    .opt-speak-of-other-gas = Speak of other gas: Berlin and Warsaw are pleased, Moscow is not.
    .opt-study-it = Study it, for a staff point and as long as possible.
    .opt-welcome-it = Welcome it: approval at home, a colder Washington, Berlin and Warsaw.
event-grid-struck = Ukraine's power stations are struck
    .text = Kyiv says that thirty percent were hit within days. Generators are asked of everybody.
event-lane-suspended = Moscow suspends its part in the grain deal
    .text = Ships wait at both ends of the lane, and so do insurers. The host is asked by everybody what happens next.
    .opt-sail-on-without-them = Let the ships sail without Moscow: Kyiv and allies applaud, and much of what protects you is spent.
    .opt-ring-until-it-reopens = Telephone until it reopens: two staff points and a point of capital; the lane opens, and both owe you one.
    .opt-wait = Wait.
event-cap-asked = The G7 cap the price of Russian oil
    .text = Tankers pass your straits. Allies ask you to check their papers, and wait until January.
event-tankers-queue = Tankers queue before the straits
    .text = Your pilots want proof of insurance. London says that the proof was never needed before.
    .opt-wave-them-through = Wave them through: London is relieved.
    .opt-ask-for-papers = Ask every ship for papers: safe at home, sighs from London and Washington.
event-moscow-on-drones = Moscow: arms for Kyiv are at odds with mediation
    .text = Its foreign ministry is reported to say so of drones and of plans for works. It is worded as a regret.
    .opt-a-firm-sells = Say that a firm sells, as firms do.
    .opt-say-it-by-telephone = Say it by telephone, for a staff point.
    .opt-slow-the-next-batch = Slow the next batch: Moscow is obliged, Kyiv and Warsaw are not.
event-tanks-agreed = Berlin and Washington agree to tanks
    .text = After months of asking, consent takes a day. A step as large as your drones in March is now routine for others.
event-earthquake = An earthquake in the south
    .text = Whole quarters are lost in a night. Rescuers come from both sides of the war; money and attention go where they must.
event-transit-asked = Allies ask for an end of transit
    .text = Goods under sanctions cross your customs zone on their way to Russia. It could end by an unpublished instruction. They wait until April.
event-lane-renewed = The grain deal is renewed
    .text = For how long, each side says differently. Ships sail.
event-lane-lapses = The grain deal is left to lapse
    .text = Moscow says that the host has little left to offer. Ships wait again.
event-needs-assessed = The World Bank counts 411 billion dollars of needs
    .text = One year of war, ten of rebuilding. Firms in Ankara and Istanbul read the annexes.
event-reactor-day = The first fuel for the reactor arrives
    .text = A ceremony is planned, with Moscow on the screen and an election near.
    .opt-leave-it-to-engineers = Leave it to the engineers.
    .opt-celebrate-by-screen = Celebrate, by screen: approval at home, weight in Moscow, a raised eyebrow elsewhere.
event-election = An election, and a month without decisions
    .text = The cabinet takes no hard case this month. Both callers have congratulations ready.
    .opt-thank-both-callers = Thank both callers.
    .opt-spend-on-wages = Spend on wages: 6 million, approval now, prices later.
    .opt-say-nothing-abroad = Say nothing abroad.
event-dam-breaks = The Kakhovka dam breaks
    .text = Towns and fields below it are flooded. Kyiv and Moscow accuse each other; both ask what you think.
    .opt-send-pumps = Send pumps for 5 million.
    .opt-regret-it = Regret it.
    .opt-offer-a-commission = Offer a commission of inquiry: fair to both, and Kyiv had hoped for more.
event-commanders-go-home = Kyiv's president would take the commanders home
    .text = They were to stay until the war ends; Moscow would speak of a broken word. An aircraft is waiting.
    .opt-let-them-fly = Let them fly: great thanks in Kyiv, and a word to Moscow is spent.
    .opt-keep-the-word-given = Keep the word given.
event-lane-ends = Moscow lets the grain deal end
    .text = It says that its own part was never fulfilled. Ports on the Danube will be struck within days.
    .opt-escort-the-ships = Escort the ships: Kyiv and London applaud, and nothing of the kind has been tried.
    .opt-talk-of-a-new-deal = Talk of a new deal, for a staff point.
    .opt-shrug = Take note of it.

measure-perplexed = Moscow calls the supplies perplexing
measure-at-odds-with-mediation = Moscow: arms are at odds with mediation
measure-talked-over-by-phone = It is talked over by telephone
measure-note-of-protest = A note of protest
measure-ambassador-invited = Türkiye's ambassador is invited for a talk
measure-cooperation-in-question = Moscow puts "areas of cooperation" in question
measure-targets-named = Moscow calls works in Ukraine a target
measure-firms-barred = Officers of the drone firm are barred from entry
measure-visit-put-off = A leaders' visit is put off without date
measure-grain-talks-stopped = Talks on grain are broken off
measure-patrols-in-syria-stopped = Joint patrols in Syria end
measure-fruit-turned-back = Fruit and vegetables are turned back at the border
measure-charters-grounded = Charter flights are grounded
measure-gas-discount-ended = Gas is to be paid in full and at once
measure-reactor-money-stopped = Money for the reactor stops
measure-fleet-exercise = The fleet exercises off the northern coast
tie-grain-lane = talks on grain
tie-joint-patrols = joint patrols
tie-fruit-trade = trade in fruit
tie-tourists = tourists
tie-cheap-gas = gas on good terms
tie-reactor = the reactor

line-works-are-a-target = Drone works on Ukrainian soil are a target
line-gifts-end-mediation = Who gives arms no longer mediates

round-bank-cards = Payment cards, autumn 2022
round-price-cap-at-the-straits = Oil price cap, December 2022
round-transit-stop = End of transit, March 2023

objective-weight = What Moscow would lose with you, at the end (percent)
objective-ties = Ties with Moscow suspended
objective-grain = Grain at sea: Kyiv's fiscal need covered, on average
objective-drones = Drones and protection: the need covered, on average
objective-allies = Standing among the allies
objective-kyiv = Standing in Kyiv, over the whole period
objective-prices = Hardship at home at the end
objective-calm = Keep Moscow at words
defeat-prices = The cabinet has fallen over prices: approval stayed under 32 for three months.
defeat-no-stool-left = Allies have turned away: their goodwill stayed under 34 for three months.

# Invented names, for `--fictional`.
fictional-turkiye = Straitland
    .capital = Hisarkent
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

## A shorter version

cut-six =
    .tagline = Türkiye, July to December 2022: from the grain deal to the oil price cap
    .goal = For six months, be worth so much to both that neither can afford to lose you.
    .briefing =
        July 2022. In Istanbul a deal is to be signed that lets Ukrainian grain pass the Black Sea. You sell Ukraine armed drones; you buy Russia's gas, host its tourists and let it build your reactor. You have not joined the sanctions. Both sides call you, and that is the point. You run the office for six months, to December 2022.

        Watch one figure above all: restraint, or what Moscow would lose by hurting you. Every service as a host and every bill paid in time raises it. Every batch of drones seen, every round of sanctions joined, every ship escorted without asking spends it. As long as it stands high, Moscow calls your weapons perplexing and talks of something else.

        From a friend a weapon offends more than from an enemy. What would be routine from an ally of Kyiv's is an offence from you.

        Sales cost no budget. They cost political credit, and the factories can spare little. Larger lots, gifts and factories on Ukrainian soil need the law changed; so do vessels that would clear the grain lanes, for the straits are closed to warships.

        While grain sails, Ukraine earns: a lane open for three months is worth more to its treasury than your whole aid budget. Your allies count sanctions, not ships. Washington will ask your banks to drop Moscow's payment cards.

        Dates of the deal and of Moscow's remarks are reported ones, the remarks weakly. Bargains, options and amounts are invented.
