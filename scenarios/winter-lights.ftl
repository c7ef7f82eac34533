# Winter lights: messages in English.

title = Winter Lights
tagline = Japan's energy office, 2022 to 2023: two winters, one summer, and goods that take half a year
goal = Have on the grid by November what nobody asks for in April.
teaching = A lag is a deadline in disguise: what a winter needs is decided in the spring before, and money cannot buy the months back.
briefing =
    October 2022. Power stations and substations in Ukraine are struck week after week. You run the energy office in Tokyo for fourteen months. No weapons, no vests, no loans: other offices handle these. Yours sends generators, transformers, turbines, spare parts, concrete and relief. Hardly anybody in Moscow is provoked by a transformer.

    You will be rich in December, when a supplementary budget passes, and the money lapses in March. But factories have limited slots. Ready sets are sold out all over Europe; a transformer leaves the factory half a year after it is ordered; a turbine takes eight months. Your "stocks" are what can be ordered at all. They fill by a few million a month, whatever the Diet appropriates.

    A trust fund takes any sum in one afternoon and disburses it over years. Relief goes out within weeks. Neither adds a single megawatt in November.

    Above fourteen million an order for heavy goods needs the agency's full tender, unless procurement is eased. Retired transformers stand in the yards of utilities at home, which may not give away what tariffs have paid for, unless the ministry says so. Expulsions and entry bans have left two staff points a month.

    In spring attention goes with the snow. That is when the second winter is decided.

    Loans, guarantees and vehicles of the same months are told in other scenarios. What factories can build, what goods cost and what they do are invented figures; allocations and dates are reported ones.
aims = Moscow says that it strikes power that serves Ukraine's army, that it answers unfriendly acts and does not begin them, and that Tokyo's sanctions, not its generators, have spoilt relations.

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

class-gas-turbines = gas turbines
    .number = many
class-spare-parts = spare parts that fit
    .number = many
class-used-transformers = used transformers of utilities
    .number = many
class-substation-shelters = concrete for substations
class-recovery-fund = payment into a recovery fund

rule-embargo = United Nations embargo
    .reason = Nothing goes to a state under an arms embargo of the Security Council.
    .change = Only the Security Council could change it.
rule-lethal-goods = Nothing lethal where fighting goes on
    .reason = The transfer principles keep lethal goods from any state that is fighting. This office has none.
    .change = No reform open to this office lifts it.
rule-other-desk = Another office's goods
    .reason = Detection gear goes through an alliance's fund, and through another ministry.
    .change = Nothing here; it is simply not yours to give.
rule-no-backfill-of-grids = Grid goods go to the grid that is struck
    .reason = An ally's full depot does not light a town in Ukraine.
    .change = Give directly.
rule-agency-tender = Full tender above fourteen million
    .reason = Large grants of heavy goods pass through the agency's full tender, and a tender takes longer than the winter.
    .change = Smaller orders, or the reform "Emergency procurement".
rule-regulated-assets = Utilities may not give assets away
    .reason = What tariffs have paid for belongs to customers. A utility that gives a transformer away must answer to its regulator.
    .change = The reform "Utilities may give": three months for a notice of the ministry.
rule-civilian-goods = Civilian goods need no licence
    .reason = Relief and civilian goods need no permission under the transfer principles.
    .change = Nothing needs to change.
reform-emergency-procurement = Emergency procurement
    .about = Heavy goods may be ordered without the full tender. A month to write down, some murmurs from the auditors.
reform-utilities-may-give = Utilities may give
    .about = A notice of the energy ministry lets utilities part with retired transformers. Three months; then 36 million euro's worth of tested transformers is yours to ship.

event-grid-strikes-begin = Power stations are struck across Ukraine
    .text = Kyiv says that thirty percent of its power stations were hit within days. Blackouts roll from town to town.
    .opt-buy-what-is-ready = Buy what stands ready: 9 million, and two easier months.
    .opt-reserve-slots-now = Reserve slots at the factories now: 6 million and a staff point, and the grid needs less all the way to next November.
    .opt-study-the-damage = Study the damage first: no cost, and a month lost.
event-grid-half-down = Half the grid has been hit
    .text = By the end of this winter generation will be down by half and 42 of 94 large transformers hit; twelve million people know outages. Nothing heavy can arrive before summer.
event-everybody-buys-generators = Everybody buys generators
    .text = Municipalities from Lisbon to Tallinn want the same sets. There are none left on the shelf.
    .opt-outbid-europe = Outbid Europe: 8 million, three easier months, and cool messages from Brussels and Berlin.
    .opt-share-the-lists = Share the lists: a staff point, and nobody buys the same set twice.
    .opt-wait-for-the-ship = Wait for the ship.
event-joint-patrol = Russian and Chinese bombers fly a joint patrol
    .text = Fighters rise, Tokyo protests. The flight is said to follow a yearly plan; no link to generators is claimed.
event-supplementary-budget = The supplementary budget passes, and the office is rich
    .text = More than a billion euro may be spent until the end of March. The budget does not buy slots at the factories.
event-four-generators = Four generators for the ambassador
    .text = They can be on a plane tomorrow, with or without a ceremony.
    .opt-on-camera = On camera: attention, thanks, a half point of approval.
    .opt-straight-to-the-plane = Straight to the plane.
event-oil-cap-asked = The G7 cap the price of Russian oil
    .text = Tokyo is asked to join. Oil from Sakhalin-2 would be left out.
event-cold-at-home = A cold wave, and tight reserves at home
    .text = A paper asks why generators leave the country while households are told to save power.
    .opt-keep-sending = Keep sending: Kyiv notes it, and so does the paper.
    .opt-hold-the-next-ship = Hold the next ship: warmer at home, colder there.
event-no-date-for-fish = Moscow names no date for the fishing talks
    .text = The yearly talks on fishing near the islands stay without a date. Tokyo calls it unacceptable and asks again.
event-other-voltage = Their voltage is not your voltage
    .text = The factories build for other voltages than their grid uses. Money does not change that; engineers can, in time.
    .opt-send-engineers = Send engineers: 2 million and a staff point, and everything that arrives fits better.
    .opt-redraw-at-the-works = Redesign at the factory: 14 million.
    .opt-let-them-adapt-it = Let them adapt it: no cost here, weeks lost there.
event-anniversary-asked = The G7 widen sanctions after a year
    .text = Partners ask Tokyo to join the listings. They wait until March.
event-needs-assessed = The World Bank counts 411 billion dollars of needs
    .text = Ten years of rebuilding, power among the largest items. The sum does not say which month.
event-journey-to-kyiv = The head of government goes to Kyiv
    .text = The train leaves from Poland at night. There is room in the speech for one figure: 470 million dollars for energy and recovery.
    .opt-announce-470 = Announce the 470 million: great thanks and attention. A trust fund will take the money in April.
    .opt-announce-ships-only = Announce only what is on ships: fewer headlines, and the ships are believed.
    .opt-say-it-in-writing = Leave it to the communiqué.
event-bombers-that-day = Two bombers fly over the Sea of Japan that day
    .text = Moscow calls the flight planned. Commentators argue about the date.
event-nobody-asks-in-spring = April: nobody asks for transformers
    .text = The snow is gone and the news with it. A transformer ordered today arrives in October.
    .opt-plan-the-winter = Plan the winter: 4 million, a staff point, two points of capital, and a grid that needs a tenth less until November.
    .opt-speak-of-the-winter = Speak of the winter: attention and thanks, a half point of approval lost.
    .opt-enjoy-the-spring = Leave it until autumn: approval gains a half point.
event-hiroshima-asked = The summit in Hiroshima, and a package of sanctions
    .text = Industrial machines, services, evasion. Partners wait until June.
event-concrete-asked = The grid company asks for concrete before metal
    .text = A wall between a fragment and a transformer costs a small part of the transformer. Moscow's commentators call it fortification.
    .opt-offer-a-design = Offer a design for a staff point: engineers who build against earthquakes know how to hold a transformer in its place.
    .opt-leave-it-to-others = Leave it to others.
event-dam-breaks = The Kakhovka dam breaks
    .text = Towns below it are flooded and a power station is lost. Kyiv and Moscow accuse each other. Water, shelter and pumps are needed now.
event-two-hundred-tonnes = Two hundred tonnes on a quay
    .text = The first transformer has reached a port near the Black Sea. Between it and the substation lie a gauge change and a bridge that bears a hundred and sixty.
    .opt-pay-the-special-train = Pay the special train: 9 million, there in weeks.
    .opt-ask-the-neighbours = Ask the neighbours: a staff point, another road.
    .opt-wait-for-a-bridge = Wait for a stronger bridge.
event-where-to-store = Where shall the goods wait for winter?
    .text = Beyond the border they are safe and two weeks away. At the substations they are near, also for attackers.
    .opt-store-abroad = Store abroad: safe, and a little slow.
    .opt-store-at-the-substations = Store at the substations: fast now, and within range later.
event-reserve-for-the-winter = September: reserve funds for the winter
    .text = The finance ministry would release some money before the cold, if asked properly.
    .opt-ask-for-more = Ask for 30 million more: two points of capital, one of approval.
    .opt-leave-it-at-that = Leave it at that.
event-store-is-struck = A store at a substation is struck
    .text = Goods kept near the grid were hit with it. Part of them is scrap.
event-shelters-hold = The concrete holds
    .text = Fragments have hit walls instead of oil. The grid company sends photographs, and its thanks.
event-autotransformers-in-place = Autotransformers are in place
    .text = Each serves about a quarter of a million people. They arrive before the frost, and half a year after the signature.
    .opt-switch-on-with-guests = Switch on with guests: a million, thanks and a picture.
    .opt-switch-on-at-night = Switch on at night: a little earlier, and nobody learns which substation.
event-asked-in-october = October: now everybody asks
    .text = Kyiv's list has grown to four pages. Three of them cannot arrive before March.
    .opt-fly-sets-in = Fly in what still can be flown: 16 million.
    .opt-say-when-it-comes = Say honestly when they will come.
event-seafood-restricted = Moscow restricts Japanese seafood
    .text = It follows Beijing and cites treated water. Little was sold; no link to energy aid is claimed.
event-second-winter = The second winter begins
    .text = Strikes on the grid return with the cold, and fewer missiles are stopped than in summer. What is on the grid tonight was ordered in spring.

measure-spokesman-comment = A spokesman regrets Tokyo's course
measure-embassy-post = The embassy publishes a long comment
measure-history-lesson = Moscow reminds Tokyo of the end of the last war
measure-note-of-protest = A note of protest
measure-ambassador-summoned = Japan's ambassador is summoned
measure-consequences-announced = Moscow announces that it will not remain without consequences
measure-grids-are-military = Moscow says that whoever repairs power repairs an army
measure-eight-expelled = Eight Japanese diplomats are expelled
measure-sixty-three-barred = 63 Japanese are barred, ministers and professors among them
measure-three-eighty-four-barred = 384 members of the lower house are barred
measure-consul-expelled = A consul is declared unwanted
measure-executives-barred = Officers of companies are barred
measure-treaty-talks-dropped = Talks on a peace treaty are dropped
measure-safe-fishing-suspended = The safe-fishing accord near the islands is suspended
measure-island-visits-ended = Agreements on former islanders' visits are ended
measure-fishing-date-refused = Moscow names no date for the fishing talks
measure-joint-projects-ended = Joint projects on the islands are ended
measure-sakhalin-decree = A decree moves Sakhalin-2 to a Russian operator
measure-seafood-ban = Imports of Japanese seafood are restricted
measure-gas-rouble-terms = Gas is to be paid for on new terms
measure-patrols-stepped-up = Bomber patrols around Japan are stepped up
measure-island-drills = Drills on and around the islands
tie-diplomats = embassies at full strength
tie-consulates = consulates
tie-peace-treaty-talks = talks on a peace treaty
tie-safe-fishing = safe fishing near the islands
tie-island-visits = visits of former islanders
tie-fishing-talks = yearly fishing talks
tie-island-projects = joint projects on the islands
tie-sakhalin-stake = shares in Sakhalin-2
tie-seafood-trade = sales of seafood
tie-gas-contracts = gas contracts

line-shelters-are-fortification = Whoever fortifies power stations takes part in the war
line-turbines-for-works = Turbines that drive arms works are not humanitarian

round-oil-price-cap = Oil price cap
round-anniversary-listings = Anniversary listings
round-hiroshima-package = The Hiroshima package

objective-first-winter = The grid's resilience at its lowest
objective-second-winter = Lights on in the last month: how far its need is covered
objective-warm-rooms = Warm rooms: relief against need, on average
objective-arrived = Arrived, not announced (million euro)
objective-support = Support at home at its lowest
objective-ties = Ties with Moscow suspended at the end
objective-standing = Standing among the allies
objective-kyiv = Standing in Kyiv, over the whole period
defeat-grid-fails = The grid has failed: its resilience stayed under 50 for three months.
defeat-cabinet-falls = The cabinet has fallen: approval stayed under 14 for three months.

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

## A shorter version

cut-six =
    .tagline = Japan's energy office, October 2022 to March 2023: the first winter
    .goal = Bring warmth and light to Ukraine in the winter that has already begun.
    .briefing =
        October 2022. Power stations and substations in Ukraine are struck week after week. You run the energy office in Tokyo for six months, to March 2023. No weapons, no vests, no loans: other offices handle these. Yours sends generators, transformers, turbines, spare parts, concrete and relief. Hardly anybody in Moscow is provoked by a transformer.

        You will be rich in December, when a supplementary budget passes, and the money lapses in March. But factories have limited slots. Ready sets are sold out all over Europe; a transformer leaves the factory half a year after it is ordered, too late for this game. Your "stocks" are what can be ordered at all. They fill by a few million a month, whatever the Diet appropriates.

        What still helps this winter is what goes out within weeks: relief, food, medicine, and the few generators that can be had. The grid's worst month counts.

        Above fourteen million an order for heavy goods needs the agency's full tender, unless procurement is eased. Retired transformers stand in the yards of utilities at home, which may not give away what tariffs have paid for, unless the ministry says so. Expulsions and entry bans have left two staff points a month.

        Loans, guarantees and vehicles of the same months are told in other scenarios. What factories can build, what goods cost and what they do are invented figures; allocations and dates are reported ones.
