# Ring swap: messages in English. Statements of governments are reported as their claims.

title = Ring Swap
tagline = Germany, 2022 to 2023: old tanks for neighbours, own tanks for Ukraine
goal = Get armour to Ukraine by way of neighbours' stocks, and choose when to send your own.
teaching = Filling an ally's stock provokes less than giving directly, but then the ally decides; and a step that others have already taken shocks least.
briefing =
    June 2022. You run the aid office in Berlin for 13 months, to June 2023. Ukraine needs armour. Neighbours have Soviet-type vehicles that its crews know; Germany has Western ones that nobody has sent yet. The answer of that summer is the ring: a neighbour gives its own, and Berlin fills the gap in its stock.

    A ring takes four steps. Apply for the licence (the partner's stock is the destination). Give the goods by the backfill route. Some months later the partner asks for your consent to release as much of its own, some of it of East German origin. You consent or refuse, in that one month. Only then does anything reach Ukraine, and half the thanks are yours.

    Slovakia talks of fifteen tanks for thirty fighting vehicles; it was proposed in August 2022, signed in November, and the last tank came more than a year later. Greece gets some forty fighting vehicles from October; accounts differ on how many of its own it gives. Poland gave early and says that what it is offered in return is too little.

    That no Western tank goes from Berlin to Ukraine before others move is no law, but it binds like one. In January 2023 Warsaw asked formally on the 24th, and Berlin said yes on the 25th, after months of debate. You may prepare that step earlier: against a partner in the coalition, and as the first, in a theatre that is not used to it. You may wait until several capitals move at once. You may stay with the rings.

    Money is plentiful here; what is short is permission, political capital and the depots. The gas that binds both sides stops mattering in the autumn: Moscow loses a reason for restraint, and you lose a worry. Expulsions of April 2022 are behind you.

    Donors' figures follow a tracker's quarterly sums. Values of vehicles, polls, the gas measures and most effects of events are invented or assumed, and are marked as such.
aims = Moscow says that Western arms prolong the war, that crews and convoys are legitimate targets, and that German tanks would bring back the worst of history. It says that whoever trades old arms for new ones takes part all the same.

nation-germany = Germany
    .capital = Berlin
nation-ukraine = Ukraine
    .capital = Kyiv
nation-russia = Russia
    .capital = Moscow
nation-slovakia = Slovakia
    .capital = Bratislava
nation-greece = Greece
    .capital = Athens
nation-usa = United States
    .capital = Washington
nation-eu = European Union
    .capital = Brussels
nation-uk = United Kingdom
    .capital = London
nation-poland = Poland
    .capital = Warsaw
nation-france = France
    .capital = Paris
nation-netherlands = Netherlands
    .capital = The Hague
nation-japan = Japan
    .capital = Tokyo
nation-canada = Canada
    .capital = Ottawa
nation-italy = Italy
    .capital = Rome
nation-denmark = Denmark
    .capital = Copenhagen
nation-norway = Norway
    .capital = Oslo
nation-sweden = Sweden
    .capital = Stockholm
nation-finland = Finland
    .capital = Helsinki
nation-others = Other donors
    .capital = other capitals

# Armour stands under protection here.
sector-protection = Armour and protection
request-protection = armour, shells and protection for its crews

class-tanks = battle tanks
    .number = many
class-fighting-vehicles = infantry fighting vehicles
    .number = many
class-air-defence-system = air-defence systems
    .number = many
class-rocket-artillery = rocket artillery
class-combat-aircraft = combat aircraft
    .number = many
class-long-range-missiles = long-range missiles
    .number = many

## The law and the practice

rule-embargo = United Nations embargo
    .reason = Nothing goes to a state under an arms embargo of the United Nations.
    .change = Only the end of the embargo.
rule-no-long-range = No long-range missiles, no combat aircraft
    .reason = The government does not decide on either in this period.
    .change = Nothing in this game.
rule-no-western-armour-first = No Western-built armour before others send theirs
    .reason = Berlin does not want to be alone. Tanks and fighting vehicles of Western build stay at home or go to allies, until capitals move together.
    .change = The reform "Own armour for Ukraine". A partner in the coalition objects until it is won or several capitals move at once.
rule-ring-licence = A licence for each ring
    .reason = Weapons of war leave the country by licence, even for an ally's stock. Each ring is a contract and a decision of its own, and the licence is public.
    .change = Apply for the licence. The reform "List of ring partners" replaces single licences for three neighbours.
rule-invaded-state = Arms for an invaded state
    .reason = Since the change of course of February 2022 the government itself decides on arms for Ukraine.
    .change = Nothing needs to change.
rule-civilian-goods = Civilian goods and money need no licence
    .reason = Money, relief, medicine, generators and mine clearance are not weapons of war.
    .change = Nothing needs to change.
rule-listed-partner = Listed partner
    .reason = Slovakia, Greece and Poland stand on a list: what fills their stocks needs no licence of its own.
    .change = The list is in force.

reform-ring-list = List of ring partners
    .about = One decision for three neighbours in place of a licence for each ring. It takes a month and saves staff later. It was not made in the period.
reform-western-armour = Own armour for Ukraine
    .about = Tanks and fighting vehicles may go to Ukraine directly. Allies are relieved, people at home uneasy. The coalition partner must agree.

## The deck

event-rocket-artillery-sent = Washington sends rocket artillery
    .text = A kind of weapon new to this war goes to Ukraine on 1 June. Moscow warns Washington. What is unheard of in June is familiar by autumn, and makes the next step a little less new.
event-what-is-a-ring = Neighbours ask what a ring exchange is, exactly
    .text = They were told that whoever gives old tanks gets newer ones. Which, how many, when and with what spare parts is nowhere written. Three ministries think that another one knows.
    .opt-name-an-envoy = Name an envoy for rings: 2 million and a staff point; partners know whom to call.
    .opt-leave-it-to-the-ministries = Leave it to the ministries: no cost, and Warsaw notices.
event-swiss-say-no = Berne refuses: ammunition in April, Danish vehicles now
    .text = What Switzerland made may not be passed on to a state at war, Berne says, whoever holds it. The flak tanks given this year have few shells.
event-warsaw-compares = Warsaw compares what it gave with what it is offered
    .text = The tracker counts 1.8 billion of military aid for its spring. What Berlin offers in return is surplus, it says, and in need of repair. Your depots hold little else.
    .opt-offer-more-and-newer = Offer more and newer ones: 60 million and a staff point; the ring with Warsaw mends, the army grumbles.
    .opt-explain-the-shelf = Show them the stock as it is: a staff point, a little understanding.
    .opt-let-it-lapse = Let the offer lapse: no cost, and Warsaw will tell everybody.
event-allies-ask-gold = Allies ask for a ban on gold and services
    .text = The summer's round of sanctions closes gaps and lengthens lists. Allies wait until August.
event-grain-corridor = Grain leaves Odesa again
    .text = A deal of 22 July, brokered by the United Nations and Türkiye, opens a corridor. Food prices ease.
event-bratislava-would-swap = Bratislava would give thirty vehicles for fifteen tanks
    .text = The ring is proposed in August: old fighting vehicles for Ukraine, overhauled tanks for Slovakia. Without training and spare parts fifteen tanks are a museum.
    .opt-training-and-spares = Add training and spare parts: 30 million; Bratislava gives sooner.
    .opt-tank-for-vehicle = Keep to tanks for vehicles: no cost.
    .opt-ask-for-more-in-return = Ask for more in return: some approval at home, a cooler Bratislava.
event-pipe-runs-dry = Pipeline gas runs dry before the winter
    .text = Moscow gives technical reasons, Berlin speaks of pressure. Prices jump. What has stopped can no longer be threatened with: one reason for restraint is gone, on either side.
    .opt-pay-the-heating-bills = Pay part of the heating bills: 200 million of the aid budget, and quieter streets.
    .opt-ask-for-thrift = Ask for thrift: no cost, unpopular, and it works a little.
event-advance-in-the-east = Ukraine advances in the east, and asks for tanks to go on
    .text = Moscow calls up reservists. Some in the coalition would send German armour now, as the first; others will not move without Washington.
    .opt-prepare-the-caucuses = Win the caucuses over now, for 4 points of capital: the objection falls, and Moscow will hear of it.
    .opt-not-alone = Say "not alone": Washington nods, Kyiv does not.
    .opt-not-at-all = Say "not at all": approval at home and some restraint in Moscow; Kyiv and Warsaw are bitter.
event-moscow-on-tanks = Moscow warns of German tanks in the east
    .text = Spokesmen recall the last time. They say that such a step would have consequences, and do not say which.
event-athens-counts = Athens counts what has arrived
    .text = Islands come first, Athens says: its own vehicles leave as yours arrive. How fast is its decision. The first few went on 19 October.
    .opt-all-forty-first = Pay for all forty to be made ready first: 25 million; Athens is at ease and gives faster.
    .opt-one-for-one = Insist on one for one: a staff point, a list, a schedule.
    .opt-athens-sets-the-pace = Let Athens set the pace: it thanks you, Kyiv waits.
event-grid-strikes-begin = Strikes on power stations begin
    .text = In one week of October nearly a third of them are hit, by Kyiv's count. Nights are dark, and air defence is suddenly worth more than armour.
event-swiss-say-no-again = Berne refuses again, 12,400 rounds this time
    .text = The answer is the same as in April. Production at home would take half a year and nobody's permission.
    .opt-build-a-line-at-home = Pay for production at home: 50 million, and fewer guns without rounds from winter on.
    .opt-ask-a-third-time = Ask a third time: a staff point, and the same answer.
    .opt-let-it-rest = Let it rest: no cost.
event-grid-half-down = Half of the generation and nearly half of the transmission is lost
    .text = Transformers are ordered for spring; generators can come in weeks.
event-shelf-under-its-floor = The army says that its stock of tanks is below its floor
    .text = What went to neighbours and to Ukraine is missing in exercises. New ones take years from the order, and no order has been placed.
    .opt-order-new-ones = Order new ones now: 120 million of the aid budget; the army and the makers are content.
    .opt-promise-to-order = Promise to order: no cost, and it will be quoted.
event-allies-ask-cap = Allies ask for the cap on the price of oil
    .text = From 5 December Russian oil by sea may be insured only under a ceiling. Moscow rejects it. Allies wait until January.
event-interceptors-planned = Washington is said to plan Patriot interceptors
    .text = The plan leaks on 14 December. Moscow's embassy speaks of unpredictable consequences, its spokeswoman of crews as legitimate targets.
event-missiles-rumoured = A report says that German missiles went east in crates
    .text = It names a port and no ship. You may clarify, deny, or say nothing.
event-several-capitals-at-once = Several capitals speak of Western tanks in the same week
    .text = London has promised some, Warsaw will ask permission to give its German-built ones, Washington is weighing its own. A step taken together is less new than a step taken alone.
    .opt-move-together = Move together, for a point of capital: the objection falls, and the step is shared.
    .opt-wait-one-month = Wait a month: calmer at home, noticed in Warsaw, London and Kyiv.
    .opt-rings-are-enough = Say that rings are enough: some approval at home and restraint in Moscow, dismay elsewhere.
event-tanks-from-others = London sends tanks
    .text = They are the first of Western build. They are few, but they make the next step less new.
event-warsaw-asks = Warsaw asks permission to pass on German-built tanks
    .text = The formal request is dated 24 January. What was built in Germany needs Berlin's consent wherever it stands. No answer is a refusal.
event-last-to-move = You are the last to move
    .text = Others have decided. In their parliaments and papers your capital has become a byword for hesitation.
    .opt-follow-now = Follow now, for 2 points of capital: the objection falls.
    .opt-stand-by-the-rings = Stand by the rings: partners of rings approve, nobody else.
event-anniversary = The war is a year old
    .text = Allies widen sanctions at the anniversary and wait until March for an answer. Attention returns for some weeks.
event-second-needs-assessment = The World Bank counts 411 billion dollars of needs
    .text = The second assessment covers one year of war and ten years of rebuilding. Mined fields stand near the top of what cannot wait.
event-aircraft-from-slovakia = Bratislava hands over four combat aircraft
    .text = Moscow says that contracts of the 1990s forbid it without Moscow's consent. Bratislava gives more than the ring asked for.
event-crews-come-home = Crews come home from training with the first tanks
    .text = Tanks break. The nearest workshop that knows them is two borders away.
    .opt-spare-parts-hub = Pay for a workshop near the border: 60 million; more tanks drive, Warsaw is pleased.
    .opt-repair-as-they-come = Repair what comes back: no cost.
event-old-tanks-for-all = Makers would overhaul a hundred old tanks, some of them in Swiss halls
    .text = The Hague would share the bill. Ninety-six stand in storage under Swiss law; Berne has been asked.
    .opt-buy-with-two-neighbours = Buy what stands elsewhere, together: 70 million, and tanks by summer.
    .opt-wait-for-berne = Wait for Berne: no cost.
event-long-range-from-britain = London sends long-range missiles
    .text = They reach far behind the front. Moscow announces an adequate response of its military, and warns others by name.
event-dam-breaks = The Kakhovka dam breaks
    .text = Towns and fields below it are flooded. Kyiv and Moscow accuse each other; investigators have not concluded. Pumps, boats and filters are needed now.
    .opt-pumps-and-boats = Send pumps, boats and people: 20 million and a staff point, and thanks.
    .opt-through-the-agencies = Pay the agencies: 5 million.
event-assault-in-the-south = Ukraine attacks in the south
    .text = The assault meets minefields many kilometres deep. Armour is lost and recovered; workshops and clearing decide more than numbers.
event-berne-refuses = Berne refuses the ninety-six old tanks
    .text = After some 74 days the answer of 28 June is that their sale would breach neutrality law. Whoever waited has waited in vain.

## Measures of Moscow

measure-spokesman-on-history = A spokesman recalls German tanks of another war
measure-embassy-post = The embassy publishes a long comment
measure-parliament-resolution = The lower house votes a resolution on Berlin's course
measure-note-of-protest = A note of protest
measure-ambassador-summoned = Germany's ambassador is summoned
measure-note-to-all-suppliers = A note to all who supply arms, Berlin first
measure-convoys-called-targets = Moscow calls convoys and crews legitimate targets
measure-party-to-the-war = Moscow says that Berlin is becoming a party to the war
measure-forced-to-react = Moscow says that it will be forced to react
measure-twenty-expelled = Twenty German diplomats are expelled
measure-members-barred = Members of the German parliament are barred from entry
measure-correspondents-out = Correspondents lose their accreditation
measure-foundations-closed = Offices of German foundations are closed
measure-institutes-closed = German schools and institutes are closed
measure-consulates-cut = German consulates are cut down
measure-pipeline-throttled = Gas through the pipelines is throttled further
measure-firms-under-custody = Subsidiaries of German firms are put under the state's custody
measure-oil-pipeline-shut = The oil pipeline to the eastern refineries is shut
measure-baltic-flights = Military flights over the Baltic without transponders
measure-exclave-missiles = Missiles are moved into the exclave on the Baltic
measure-sea-cable-survey = Survey ships above cables and pipes in the Baltic

tie-embassies = embassies at full strength
tie-press = correspondents
tie-foundations = party foundations
tie-institutes = schools and institutes
tie-consulates = consulates
tie-pipeline-gas = pipeline gas
tie-german-firms = subsidiaries of German firms
tie-pipeline-oil = pipeline oil

line-german-tanks = German tanks against Russian soldiers will have consequences
line-strikes-on-russia = Weapons that reach beyond the border make their givers a party

round-gold-and-services = Gold and services, July 2022
round-oil-price-cap = Oil price cap, December 2022
round-anniversary-listings = Anniversary listings, February 2023

rumour-missiles-in-crates = Long-range missiles from Germany are said to be on their way
    .truth = The crates held generators. No long-range missile was decided on or sent.

objective-armour = Armour that arrives, over the whole period (percent of need)
    .short = Armour
objective-skies = Skies covered, over the whole period (percent of need)
    .short = Skies
objective-winter = Lights on: the grid's resilience after the winter
objective-support = Hold support at home
objective-calm = Keep Moscow's answers low on the ladder
objective-partners = Stand well with allies
objective-ring = Close the ring: standing in Athens
    .short = The ring
objective-kyiv = Standing in Kyiv, over the whole period

defeat-public-turns-away = The public has turned away: support stayed under 42 for three months
defeat-coalition-breaks = The coalition has broken: approval stayed under 32 for three months

fictional-germany = Rhenania
    .capital = Falkenau
fictional-ukraine = Terrana
    .capital = Velograd
fictional-russia = Borealia
    .capital = Norskaya
fictional-slovakia = Carpathia
    .capital = Bistra
fictional-greece = Hellasia
    .capital = Pyrgos
fictional-usa = Columbara
    .capital = Franklin
fictional-eu = Continental League
    .capital = Concordia
fictional-uk = Albany
    .capital = Thameston
fictional-poland = Vistulia
    .capital = Krasnow
fictional-france = Gallera
    .capital = Lutece
fictional-netherlands = Batavia
    .capital = Deltahaven
fictional-japan = Hinode
    .capital = Kaizu
fictional-canada = Laurentia
    .capital = Maplecourt
fictional-italy = Ausonia
    .capital = Tibera
fictional-denmark = Jutmark
    .capital = Sundhavn
fictional-norway = Fjordland
    .capital = Nordvik
fictional-sweden = Svealund
    .capital = Malarstad
fictional-finland = Suoland
    .capital = Jarvela
fictional-others = Other donors
    .capital = other capitals

## A shorter version

cut-six =
    .tagline = Germany, June to November 2022: old tanks for neighbours, none of your own yet
    .goal = Get armour and air defence to Ukraine in six months, much of it by way of neighbours' stocks.
    .briefing =
        June 2022. You run the aid office in Berlin for six months, to November 2022. Ukraine needs armour. Neighbours have Soviet-type vehicles that its crews know; Germany has Western ones that nobody has sent yet. The answer of that summer is the ring: a neighbour gives its own, and Berlin fills the gap in its stock.

        A ring takes four steps. Apply for the licence (the partner's stock is the destination). Give the goods by the backfill route. Some months later the partner asks for your consent to release as much of its own. You consent or refuse, in that one month. Only then does anything reach Ukraine, and half the thanks are yours. In six months there is time for one ring or two, if you begin early.

        Warsaw gave early and says that what it is offered in return is too little. In August Bratislava talks of fifteen tanks for thirty fighting vehicles. Athens would take some forty fighting vehicles; accounts differ on how many of its own it gives.

        That no Western tank goes from Berlin to Ukraine before others move is no law, but it binds like one. You may prepare that step against a partner in the coalition; whether several capitals move at once is a question of the winter after this game.

        Money is plentiful here; what is short is permission, political capital and the depots. The gas that binds both sides stops mattering in the autumn: Moscow loses a reason for restraint, and you lose a worry.

        Donors' figures follow a tracker's quarterly sums. Values of vehicles, polls, the gas measures and most effects of events are invented or assumed, and are marked as such.
