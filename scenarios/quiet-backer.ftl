# Quiet backer: messages in English. Statements of governments are reported as their claims.

title = Quiet Backer
tagline = Japan's support of Ukraine, from the invasion to its second anniversary
goal = Carry Ukraine through two years with money, kit and law, and keep voters, allies and ties.
briefing =
    February 2022. Russia has invaded Ukraine. You run the aid office in Tokyo for 25 months, to February 2024. Ukraine is far away, but the islands to the north are not: Russia holds them, talks on a peace treaty are still open, and a tenth of Japan's liquefied gas and much of its crab and salmon come from Russian waters and fields.

    What you want: aid that arrives and not only aid that is announced; a law that allows more without breaking the coalition; ties with Moscow no worse than they must be; a standing in the G7 that befits a country of this size; voters who still agree at the end.

    What Moscow says it wants: that Tokyo lift its sanctions, stay out of what Moscow calls its special operation, and send nothing that serves Ukrainian forces. It says that it treats states which sanction it as unfriendly, and that Japanese weapons in Ukraine would have the most serious consequences. Aid draws mostly words; sanctions have drawn measures: fish, visits to the islands, gas shares, entry bans.

    Two budgets bind. Money comes with the fiscal year in April and with supplementary budgets in May 2022, December 2022 and December 2023; what is left in March lapses. Staff points are three a month, and one fewer while diplomats are being expelled or barred. Guarantees cost no cash, but they need a law of their own, months of waiting and much political capital, and the bonds behind them have a ceiling.

    The law at the opening forbids defence equipment, even vests, to a state at war. A change of the guideline in March 2022 can exempt what is not lethal, for a state invaded in breach of international law. Nothing lethal may go to Ukraine in any of the three epochs of this game. From December 2023 weapons built under licence may return to the licensor's country, if the cabinet is strong enough and the coalition partner does not object.

    Other donors' figures follow a tracker's quarterly sums. Needs by sector, values of goods from stock and most effects of events are assumptions, and are shown as such.
teaching = Aid draws words, coercion draws measures, and permission takes longer than money.
aims = Moscow says that it answers unfriendly acts, that talks on a peace treaty are impossible while Tokyo takes part in sanctions, and that any Japanese weapon reaching Ukraine would be a hostile act. It also says that gas contracts and fishing accords can go on where they serve both sides.

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

class-trust-fund-kit = non-lethal kit through a trust fund
class-air-defence-battery = air-defence batteries
    .number = many
class-tanks = battle tanks
    .number = many
class-rocket-artillery = rocket artillery
class-combat-aircraft = combat aircraft
    .number = many
class-long-range-missiles = long-range missiles
    .number = many

## The law

rule-no-fund-to-guarantee = No fund to guarantee into
    .reason = A guarantee backs loans of an international bank. Until late 2022 no fund exists that could take it, and no bill is drafted.
    .change = Time: from November 2022 the finance ministry can prepare the bill.
rule-bond-ceiling = Ceiling of the contribution bonds
    .reason = The bill lets the state issue bonds up to about five billion at a time. A larger promise has no cover.
    .change = Nothing in this game: promise less, or promise again when political capital allows.
rule-embargo = United Nations embargo
    .reason = Nothing goes to a state under an arms embargo of the United Nations.
    .change = Only the end of the embargo.
rule-lethal-party-to-conflict = Nothing lethal to a party to a conflict
    .reason = Under the principles as they stand, weapons do not go to states at war. The five categories of goods that may be transferred hold nothing that kills.
    .change = Nothing lifts it here. Later reforms put other words in its place, with the same answer for Ukraine.
rule-equipment-to-party-in-conflict = No defence equipment to a party in conflict
    .reason = Under the guideline as it stands at the opening, equipment of the Self-Defence Forces does not go to a state at war, even vests and helmets.
    .change = The reform "Exception for an invaded state", from March 2022, allows what is not lethal.
rule-finished-lethal-goods = No finished lethal goods abroad
    .reason = Finished goods that kill fall outside the five categories: rescue, transport, warning, surveillance and minesweeping.
    .change = From December 2023 the reform "Return to the licensor" excepts licence-built goods for the United States; from March 2024 the joint-fighter rule excepts one aircraft.
rule-equipment-five-categories = Equipment by licence
    .reason = Defence equipment that is not lethal may go abroad with a licence, for a state that is not at war.
    .change = Apply for the licence.
rule-civilian-goods = Civilian goods and money need no licence
    .reason = Money, relief, medicine, generators and mine clearance are not defence equipment.
    .change = Nothing needs to change.
rule-invaded-state-gift = Gifts to an invaded state
    .reason = Since March 2022 equipment that is not lethal may be given to Ukraine, invaded in breach of international law. The notes exchanged forbid other use and ask for Japan's consent before anything is passed on.
    .change = The exception is in force.
rule-lethal-five-categories = Lethal goods stay outside the five categories
    .reason = The exception of March 2022 covers equipment that does not kill. Weapons for Ukraine stay outside it.
    .change = Nothing lifts it here. The revision of December 2023 keeps the answer under another name.
rule-lethal-fighting-continues = Nothing lethal where fighting goes on
    .reason = The revision of December 2023 allows more, but keeps lethal goods away from places where fighting is going on.
    .change = Nothing in this game.
rule-return-to-licensor = Return to the licensor, by decision of ministers
    .reason = Weapons built under an American licence may go to the United States for its own forces, once the ministers of the national security council grant the licence. Any onward transfer needs Japan's consent.
    .change = Apply for the licence; it costs a staff point and is decided in public.
rule-joint-fighter-rule = Jointly developed aircraft, by licence
    .reason = The jointly developed fighter may go to states with a transfer pact that are not at war, by two cabinet decisions.
    .change = Apply for the licence.

reform-invaded-state-exception = Exception for an invaded state
    .about = The guideline is changed so that equipment that is not lethal can be given to Ukraine. The cabinet decides alone and at once; done within four days in March 2022.
reform-licensor-return = Return to the licensor
    .about = Licence-built weapons may return to the licensor's country, and on from there only with Japan's consent. The cabinet decides, the coalition partner must not object, and support must not be low.
reform-joint-fighter = Joint-fighter rule
    .about = The jointly developed fighter may be exported to partners that are not at war. The partner's objection stands through this game; the rule came in March 2024.

## The deck

event-invasion = Russia invades Ukraine
    .text = On 24 February Russian forces cross the border from three sides. Moscow speaks of a special military operation. Kyiv asks for help with everything, and the G7 look for a common statement before the day ends in Tokyo.
    .opt-condemn = Condemn the invasion with the G7: allies and Kyiv take note, so does Moscow.
    .opt-deplore = Deplore it and call for calm: nothing gained, nothing lost.
    .opt-mediate = Offer to mediate: one staff point, cooler allies, less fear at home.
event-seven-ask-first-listings = The G7 ask Tokyo to freeze assets
    .text = Allies list officials, banks and the central bank, and ask Tokyo to join by the end of March. Joining earns credit with all of them; refusing costs as much. Moscow will count it.
event-emergency-loan-asked = Kyiv asks for an emergency loan
    .text = A hundred million dollars for refugees and as much again as a loan are under discussion. Relief moves at once, loans in two steps.
event-unfriendly-list = Moscow lists Japan among unfriendly states
    .text = On 7 March a list of states and territories is published whose firms need permission for many deals and may be repaid in roubles. Tokyo calls it regrettable and protests.
event-seven-ask-trade-status = The G7 end Russia's trade privileges
    .text = Allies withdraw most-favoured-nation status and ask Tokyo to follow. The step is larger than a list of names.
event-protective-kit-asked = Kyiv asks for vests and helmets
    .text = Ministers look at what the Self-Defence Forces can spare. The guideline forbids equipment for a state at war, and the guideline is the cabinet's own to change.
event-evacuees = People who fled ask for a way to Japan
    .text = More than two million people have left Ukraine in weeks, most of them for Poland. Few know anyone in Japan, and fares have multiplied. In a poll nine in ten say that evacuees should be taken in.
    .opt-open-doors = Open the door wide with housing and lessons: 8 million and a staff point, and much credit.
    .opt-government-aircraft = Send a government aircraft for some of them: 3 million, some credit.
    .opt-relatives-only = Admit only those with relatives here: no cost, and noticed in Kyiv.
event-polls-for-sanctions = Poll: 86 percent for sanctions
    .text = A Kyodo poll of March finds 85.8 percent for sanctions on Russia and 91.2 for taking in evacuees. The cabinet's standing rises a little.
event-bucha = Bucha: bodies in the streets of a town retaken
    .text = Journalists and prosecutors document killed civilians in a town north of Kyiv. Kyiv speaks of war crimes; Moscow denies them. Pressure for further steps grows in all G7 capitals.
event-seven-ask-coal = Allies ask for coal, banks and expulsions
    .text = The next round ends coal imports by stages, freezes two large banks and sends diplomats home. Power companies ask how much the coal will cost to replace.
event-salmon-talks = Salmon talks open as they do every spring
    .text = Boats from Hokkaido wait for the yearly accord on salmon born in Russian rivers. The fee goes to Moscow. Critics call it odd in such a year; the ports call it April.
    .opt-pay-the-fee = Sign and pay: 2 million, ports content, Kyiv and Washington less so, and one channel kept open.
    .opt-fish-less = Sign for a smaller catch: 1 million and some grumbling in the ports.
    .opt-break-off = Break off the talks: boats stay in port, a channel to Moscow closes, Kyiv approves.
event-gas-to-poland-cut = Moscow stops gas to Poland and Bulgaria
    .text = Both had refused to pay in roubles. Markets tighten as far as Tokyo, where utilities count cargoes.
event-sanctions-poll = Poll: three in four would keep sanctions that hurt
    .text = A Kyodo poll of April finds 73.7 percent for sanctions even at a cost at home, 22.1 against.
event-bombers-at-the-quad = Russian and Chinese bombers fly near Japan during a summit
    .text = On 24 May a joint flight passes while four leaders meet in Tokyo. Moscow calls it scheduled. Fighters scramble, a protest is made.
event-seven-ask-may-listings = Allies lengthen the lists
    .text = More names, more companies, more goods. Allies ask Tokyo to take over their lists within two months.
event-first-supplementary-budget = First supplementary budget of the fiscal year
    .text = The draft of 2.7 trillion yen mostly refills reserves. Your office gets a part of it this month; the next chance is in December.
event-treasury-hole-of-spring = Kyiv's treasury lacks five to seven billion dollars a month
    .text = Less than half of what Kyiv needed since March has come. Pensions and wages are paid late, and the central bank prints the rest.
event-rocket-artillery-sent = Washington sends rocket artillery
    .text = A kind of weapon new to this war goes to Ukraine on 1 June. Moscow warns Washington. What was unheard of in May becomes familiar by August.
event-summit-asks-oil-cap = Summit: a cap on the price of Russian oil
    .text = The G7 want to keep Russian oil flowing and its price down, and ask each member to commit itself now, this month. Moscow rejects the idea.
event-inshore-fishermen = Boats of Nemuro ask what becomes of them
    .text = Since Moscow began to answer with suspensions, boats that fish near the islands do not know whether they may leave port, nor who would bring them home if they are held.
    .opt-compensate = Compensate the cooperatives: 12 million and quieter ports.
    .opt-ask-moscow = Ask Moscow about the boats: one staff point, a channel kept open, Washington unimpressed.
    .opt-no-money = Wait and see: no cost, and remembered on the coast.
event-seven-ask-gold = Allies ask for a ban on gold and services
    .text = Gold, accounting and trust services are next, with 57 more names and 90 companies on the Japanese list.
event-sakhalin-stake = Trading houses ask whether to stay in Sakhalin-2
    .text = Moscow wants a Russian operator for the field in which two Japanese houses hold 22.5 percent and from which most of Japan's Russian gas comes, near nine percent of all it imports. Holders must say within a month whether they stay.
    .opt-stay = Tell them to stay: gas keeps coming, Moscow keeps something to lose, Kyiv winces.
    .opt-leave-it-to-the-firms = Leave it to the firms: nobody is pleased, nobody is surprised.
    .opt-pull-out = Tell them to leave: dearer power and two points of capital, great credit abroad, and a tie gone.
event-upper-house-won = The ruling parties win the upper house
    .text = After an election overshadowed by the killing of a former prime minister the cabinet has no national vote before it for some time, and approval stands at 59 percent.
event-grain-corridor = Grain leaves Odesa again
    .text = A deal brokered by the United Nations and Türkiye opens a corridor. Food prices ease, in Ukraine and elsewhere.
event-church-question = Ties of the ruling party to a church cost the cabinet dearly
    .text = Approval falls by thirteen points in a month. None of it has to do with Ukraine, all of it with how much the cabinet dares.
    .opt-reshuffle = Reshuffle at once: one point of capital, approval up, no hard decisions next month.
    .opt-sit-it-out = Sit it out: approval sinks a little further.
event-gas-contracts-renewed = Gas contracts are renewed on the same terms
    .text = Both trading houses keep their shares under the new operator, and buyers keep their gas. The feared loss of nine percent does not happen.
event-mobilisation = Moscow calls up reservists and claims four regions
    .text = Votes that Kyiv and its partners call a sham are held under occupation, and Moscow speaks of all means at its disposal. In Tokyo, talk of nuclear weapons recalls the country's own history.
event-seven-ask-chemical-goods = Allies ask for a ban on chemical goods
    .text = Goods that could serve chemical weapons and 21 organisations come under an export ban. Allies wait for Tokyo until October.
event-consul-detained = A consul detained in Vladivostok is expelled
    .text = Moscow alleges espionage. Tokyo denies it and protests.
    .opt-expel-in-return = Expel a consul from Sapporo: even, and popular.
    .opt-protest-only = Leave it at a protest: calmer, and called weak at home.
event-grid-strikes-begin = Missiles and drones strike power stations across Ukraine
    .text = From 10 October waves of strikes hit power plants and the grid. Kyiv says that three in ten power stations are destroyed within days. Transformers ordered now arrive in spring; generators arrive sooner.
event-grid-half-down = Cold and dark: half of the grid's capacity is out
    .text = Generation and transmission are down by about half against the year before. Twelve million people lose power in turns. What helps is what can be shipped within weeks.
event-joint-patrol-of-november = Joint bomber patrol over the Sea of Japan
    .text = On 30 November Russian and Chinese bombers fly together again. Both say that it was planned. Fighters scramble.
event-ministers-resign = Ministers resign one after another
    .text = Four members of the cabinet leave within months over affairs of their own. Approval stands at 33 percent in November.
event-second-supplementary-budget = Second supplementary budget passes
    .text = Of nearly 29 trillion yen a part is meant for Ukraine and for what the war does to prices. This is the large money of the fiscal year; what is unspent in March lapses.
event-oil-cap-in-force = The oil price cap comes into force
    .text = From 5 December oil above 60 dollars loses ships, insurance and services of the G7. Moscow says that it will not sell under a cap. Crude from Sakhalin-2 comes with the gas that Japan burns.
    .opt-ask-for-an-exemption = Ask for an exemption for Sakhalin-2: gas is safe, Brussels and Kyiv sigh.
    .opt-cap-without-exemption = Take the cap without one: dearer energy, credit in Europe and Kyiv, a tie at risk.
event-generators-on-television = Four generators wait for a ceremony
    .text = They are small, and they go out tomorrow either way. The ambassador would receive them from the prime minister's own hands, with cameras.
    .opt-hand-over-in-person = Hand them over in person: thanks from Kyiv, and people see where the money goes.
    .opt-ship-without-ceremony = Ship them without ceremony: the same generators, fewer thanks.
event-interceptors-planned = Washington plans to send long-range interceptors
    .text = The plan leaks before it is decided. Moscow warns of unpredictable consequences and says that crews would be legitimate targets.
event-tanks-agreed = Berlin and London agree to send battle tanks
    .text = After months of debate the consent to pass tanks on takes one day. Moscow criticises both capitals.
event-seven-ask-january-listings = After new strikes, allies lengthen the lists again
    .text = Missiles have killed civilians in several cities. The round covers 36 persons, 52 organisations and new goods.
event-deminers-in-training = Ukrainian deminers train in Japan
    .text = Nine officials learn to use Japanese detectors, tested in another country's minefields. Four detectors will go with them later.
event-bonds-considered = The finance ministry thinks of special bonds
    .text = Bonds handed to a World Bank fund would back loans to Ukraine without cash. They need a law. A bill could come before the Diet this session.
event-last-of-seven = A tracker puts Tokyo last in the G7 in financial aid
    .text = Counted to November, Japan gave about 0.6 billion euro in financial aid, the least in the G7, in the year in which it holds the chair. Questions are put in the Diet and at dinners.
    .opt-point-to-the-bill = Point to the bill that is being drafted: modest and fair.
    .opt-point-to-the-law = Point to the law and to what it forbids: true, and heard often.
    .opt-promise-to-lead = Promise to lead: two points of capital, and a promise that will be counted.
event-anniversary = One year of war; allies ask for an anniversary round
    .text = The G7 confer by video on 24 February. Their round names a private army, drone parts and 122 persons and organisations; it stays open until the end of March.
event-weapons-poll = Poll: 16 percent for sending weapons, 76 against
    .text = Two in three want other help. Whoever wants more than that will have to change the law first and minds before it.
event-kyiv-visit = The other six G7 leaders have been to Kyiv
    .text = No Japanese prime minister has been to a country at war since 1945, and parliament expects to be told of journeys abroad. The summit in Hiroshima is two months away.
    .opt-go = Go to Kyiv, by night train: great credit and attention. Moscow will be watching.
    .opt-send-the-minister = Send the foreign minister: some credit.
    .opt-wait-for-the-summit = Wait for the summit: safe, and the only G7 leader who has not gone.
event-bombers-that-day = Two bombers flew over the Sea of Japan during the visit
    .text = Moscow called the seven-hour flight planned and over neutral waters. Commentators in Tokyo still argue whether it was an answer to the journey of 21 March.
event-second-needs-assessment = The World Bank counts 411 billion dollars of needs
    .text = The second assessment covers one year of war and ten years of rebuilding. This year's urgent part is small beside it, and unfunded still.
event-bond-bill-passes = The Diet passes the bond bill
    .text = Bonds may now back World Bank loans to Ukraine. What was promised can be lent once the bank's board agrees, in summer.
event-aircraft-from-poland = Combat aircraft arrive from Poland
    .text = The first are of a Soviet model that Ukrainian pilots know. Moscow criticises the step.
event-hiroshima-summit = The summit in Hiroshima
    .text = The G7 meet where the first atomic bomb fell, in a year of nuclear threats. Ukraine's president would come in person, if asked.
    .opt-receive-him-here = Receive him in Hiroshima: 4 million for security, and the picture of the year.
    .opt-by-screen = Let him join by video: correct and quiet.
    .opt-keep-to-the-bomb = Keep the summit to disarmament: some at home approve, Kyiv and Washington do not.
event-vehicles-asked = Kyiv asks for vehicles that can be spared
    .text = Half-ton trucks, high-mobility vehicles and tracked carriers are about to be retired from Japanese depots. They are not lethal, and they are military. From the promise to the last delivery a year may pass.
event-summit-asks-package = The Hiroshima package of sanctions
    .text = Industrial machines, services, those who help to evade: the G7 tighten what exists. The round stays open until the end of June.
event-long-range-from-britain = London sends long-range missiles
    .text = They reach far behind the front, and London says that they are not meant for Russian soil. Moscow announces an adequate response of its military.
event-dam-breaks = The Kakhovka dam breaks
    .text = Towns and fields below it are flooded, and a reservoir runs dry. Kyiv and Moscow accuse each other; investigators have not concluded. Water, shelter and pumps are needed now.
event-counteroffensive = Ukraine attacks in the south
    .text = The assault meets minefields many kilometres deep. Clearing is slow, and vehicles that carry the wounded are short.
event-sixth-joint-patrol = Sixth joint bomber patrol
    .text = On 6 and 7 June Russian and Chinese aircraft fly near Japan, over two days. Both call it their yearly plan. Tokyo conveys grave concern.
event-explosives-asked = Washington looks for explosives in Japan
    .text = Shell factories lack a common explosive. It is an industrial good under Japanese rules, not equipment. Everyone knows what it would go into.
    .opt-sell-as-dual-use = Allow the sale as dual-use: one staff point, thanks from Washington, murmurs at home.
    .opt-study-it = Study it: nothing happens, politely.
    .opt-decline = Decline: clear at home, cool in Washington.
event-mutiny = A private army marches towards Moscow and turns back
    .text = For a day and a half nobody knows who commands in parts of Russia. Then a deal is announced. Embassies revise their papers.
event-first-guaranteed-loan = The World Bank approves the first loan on Japan's guarantee
    .text = 1.5 billion dollars for displaced people and reforms. Kyiv's finance ministry says when it wants the rest: before the winter.
event-grain-deal-ends = Moscow lets the grain deal end
    .text = Moscow says that its part was never fulfilled. Prices rise, and ports on the Danube are struck soon after.
event-aircraft-as-a-nuclear-threat = Moscow says it will see promised jets as a nuclear threat
    .text = Its foreign minister argues that one cannot tell which of them could carry nuclear weapons. Training goes on.
event-combat-aircraft-promised = Copenhagen and The Hague promise combat aircraft
    .text = The promise of 20 August follows American consent within days. Pilots will need most of a year.
event-lethal-exports-poll = Poll: 16.5 percent for lethal exports, 60.4 against
    .text = Wording matters: a return to the licensor or a joint project finds more support than lethal weapons do.
event-treated-water = China stops buying Japanese fish over treated water
    .text = The release from Fukushima is found reasonable by two in three at home. Processors look for buyers, and for votes.
event-where-are-the-trucks = Kyiv asks where the promised deliveries are
    .text = What was announced in spring has to be inspected, repainted, shipped and handed over. A ministry says that it is on schedule. It is: the schedule is long.
    .opt-hurry = Hire ships and people: 3 million and a staff point, and thanks.
    .opt-explain = Explain the schedule: no cost.
event-seafood-restricted = Moscow restricts Japanese seafood
    .text = It follows Beijing, and cites treated water. Moscow bought 118 tonnes this year; Japan bought Russian marine products for 155 billion yen last year.
    .opt-buy-it-at-home = Buy up what does not sell: 8 million and grateful ports.
    .opt-shrug = Shrug: 118 tonnes.
    .opt-stop-buying-theirs = Stop buying theirs: crab gets dearer, processors protest, Kyiv approves, a tie weakens.
event-autotransformers-in-place = Two autotransformers are in place
    .text = They serve about half a million people and arrived before the frost. Kyiv's grid operator asks for more of the kind.
event-american-money-stalls = Aid stalls in Washington
    .text = A request of October finds no majority. What was promised is running out, and European money waits for a vote of its own. For a few months every tranche counts more than usual.
event-second-winter = Strikes on the grid return with the cold
    .text = Fewer missiles are stopped than in summer. Interceptors are short, and power is short in the evenings.
event-partner-on-the-guideline = The coalition partner names its limits
    .text = The ruling parties rewrite the transfer guideline before the winter session ends. The partner would accept a return of licence-built goods; exports of a joint fighter it would not.
    .opt-accept-its-limits = Accept its limits: the small reform can pass in December; London and Rome are disappointed.
    .opt-press-for-all = Press for everything: London and Rome approve, the partner blocks the reform for now.
    .opt-shelve-it = Shelve the revision: approval rises a little, Washington is let down.
event-approval-under-thirty = Approval falls under thirty percent
    .text = Prices and taxes weigh on the cabinet. Below a certain floor ministers will not touch hard cases.
event-factions-and-funds = Unrecorded party funds: prosecutors visit the factions
    .text = The largest factions of the ruling party kept income off the books, it is alleged. Approval is the lowest of this cabinet.
    .opt-replace-four-ministers = Replace four ministers: one point of capital, approval steadies.
    .opt-ride-it-out = Ride it out: approval slips below what hard decisions may need.
event-third-supplementary-budget = The autumn supplementary budget passes
    .text = The extraordinary session ends on 13 December with money for your office. It has to last until the end of March.
event-seven-ask-diamonds = The G7 ban Russian diamonds
    .text = With the diamonds come 57 companies and 35 persons. Allies ask Tokyo to decide before the end of January.
event-interceptors-wanted-back = Washington would take back interceptors built in Japan
    .text = It says that they would fill its own stock, which is what it gives from. The guideline does not allow it yet.
event-summit-by-screen = The G7 confer on money for the coming year
    .text = Washington and Brussels cannot say what they will be able to give. Tokyo is asked for a figure: in the period it named 4.5 billion dollars, most of it guarantees.
event-moscow-on-interceptors = Moscow warns of the most serious consequences
    .text = Its spokeswoman says that Tokyo loses control of what it ships, and that Japanese missiles in Ukrainian hands would be an unambiguously hostile act.
event-first-vehicles-arrive = The first vehicles are seen in Ukraine
    .text = They are reported in the last days of December. More are on the way.
event-partner-relents = The partner relents on the guideline, at a price
    .text = After weeks of talks the veto is dropped. Promises were made elsewhere to get there.
event-earthquake = New Year's Day: an earthquake on the Noto peninsula
    .text = Hundreds are dead, roads are cut, and the reserves are needed at home. Attention leaves Ukraine for a while.
event-treasury-alone = Kyiv's treasury starts the year almost alone
    .text = Washington's money is stalled, Brussels' waits for a decision, others pay later in the quarter. For January and February together little more than a billion dollars is in sight, against three billion needed each month.
event-minister-in-a-shelter = The foreign minister could go to Kyiv
    .text = Money for drone detection through an alliance's fund, gas turbines, transformers on trucks: there is something to bring. The press conference may have to be held in a shelter.
    .opt-with-cameras = Go, with cameras: 1 million, thanks and attention, some unease.
    .opt-without = Go without the press: 1 million and some thanks.
    .opt-not-now = Not now.
event-missiles-rumoured = A report says that Japanese missiles are at the front
    .text = It shows a crate, no date and no place. Moscow's commentators take it up within hours. You may clarify, deny, or say nothing.
event-ambassador-speaks = Moscow's ambassador speaks of steps in return
    .text = In an interview the new ambassador says, according to a weakly sourced report, that missiles passed on by way of the United States would not remain without an answer.
event-town-lost = Avdiivka is lost
    .text = Ukrainian forces leave the town in February, short of shells. Kyiv links it to the stalled aid.
event-reconstruction-conference = Reconstruction conference in Tokyo
    .text = Fifty firms, a tax treaty, a trade office: many small signatures are ready. Some would rather have a few large ones.
    .opt-many-signatures = Sign many small documents: 6 million and a staff point, broad thanks.
    .opt-few-and-large = Few and large: 25 million, and Kyiv remembers the sum.
    .opt-no-new-money = Host it without new money: cheap, and noticed.

## Measures of Moscow

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

round-first-listings = First asset freezes
round-trade-status = End of trade privileges
round-coal-and-banks = Coal, two banks, expulsions
round-may-listings = Listings of May
round-oil-cap-pledge = Commitment to an oil price cap
round-gold-and-services = Gold and services
round-chemical-goods = Chemical goods
round-oil-price-cap = Oil price cap
round-january-listings = Listings of January
round-anniversary-listings = Anniversary listings
round-hiroshima-package = The Hiroshima package
round-diamonds = Diamonds and further listings

rumour-missiles-at-the-front = Interceptors built in Japan are said to be in use at the front
    .truth = No interceptor built in Japan has reached Ukraine; none may go on without Japan's consent.

objective-delivered = Delivered, not pledged: aid that has arrived (million euro)
objective-payroll = Pensions and wages: how far the fiscal gap was filled (percent)
    .short = Payroll
objective-winter = Lights on: the grid's resilience at its lowest
    .short = Lights on
objective-standing = Standing among the allies
objective-ties = Ties with Moscow suspended at the end
objective-support = Support at home at its lowest
objective-law = Law changed, coalition whole: reforms in force
objective-fair-share = Fair share: aid allocated, percent of GDP
objective-kyiv = Standing in Kyiv, over the whole period

defeat-public-turns-away = The public has turned away: support stayed under 35 for three months
defeat-cabinet-falls = The cabinet has fallen: approval stayed under 12 for three months

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
    .tagline = Japan's support of Ukraine, from the invasion to the upper house election
    .goal = Get aid to Ukraine in the first six months, change the law once, and keep voters, allies and ties.
    .briefing =
        February 2022. Russia has invaded Ukraine. You run the aid office in Tokyo for six months, to July 2022. Ukraine is far away, but the islands to the north are not: Russia holds them, talks on a peace treaty are still open, and a tenth of Japan's liquefied gas and much of its crab and salmon come from Russian waters and fields.

        What you want in these six months: aid that arrives and not only aid that is announced; a first change of the law; ties with Moscow no worse than they must be; a good standing in the G7 and in Kyiv; voters who still agree at the end.

        What Moscow says it wants: that Tokyo lift its sanctions, stay out of what Moscow calls its special operation, and send nothing that serves Ukrainian forces. Aid draws mostly words; sanctions have drawn measures: fish, visits to the islands, gas shares, entry bans.

        Two budgets bind. There are 225 million euro until the end of March, and what is left then lapses; the new fiscal year brings 330 million in April, and a supplementary budget 220 million in May. Staff points are three a month, and one fewer while diplomats are being expelled or barred.

        The law at the opening forbids defence equipment, even vests, to a state at war. From March 2022 a change of the guideline can exempt what is not lethal, for a state invaded in breach of international law. Nothing lethal may go to Ukraine.

        Other donors' figures follow a tracker's quarterly sums. Needs by sector, values of goods from stock and most effects of events are assumptions, and are shown as such.
