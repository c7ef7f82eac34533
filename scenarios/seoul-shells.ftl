# Seoul's shells: messages in English.

title = Seoul's Shells
tagline = Republic of Korea, 2023 to 2024: what may not go to the front goes to a friend
goal = Help the guns without sending a gun, keep your word about the end user, and leave Moscow something to lose.
briefing =
    March 2023. Ukraine fires about 110,000 heavy shells a month and asks for 356,000. America's stocks are low, and Washington asks Seoul for half a million rounds. Seoul has them: its own front has been quiet for decades, and shells are part of the reason.

    The law lets no lethal goods go to a state at war. It does not forbid a loan to an ally. What the ally then gives of its own is the ally's affair; what it does with yours is a matter of a clause that names the end user.

    Moscow said in October 2022 that arms from Seoul would destroy relations. It says in public what it might do: help the North to better weapons. That threat works as long as Moscow has something to lose on the peninsula: trade, plants, flights, a quiet neighbour. Watch the restraint that is left. Some of it will go by Moscow's own decisions, whatever you do.

    A loan costs no money and needs no law, but it empties the stock, and the public watches the stock. A sale from new production needs a framework first, and is announced. A gift to Ukraine needs an exception that the Assembly's majority would have to let pass.

    Money is the other way. Seoul likes large pledges; the tracker counts what has been allocated. At the end of 2024 it had 2.77 billion euro promised and 0.51 allocated.

    The ally will ask, about two months after the crates, whether it may pass them on. Until then the question is easy.
teaching = A threat restrains only while its maker still has something to lose, and a loan to an ally leaves the last word with whoever kept the end-user clause.
aims = Moscow says that arms from Seoul in Ukraine, sent directly or by another's hands, would destroy relations with Seoul, and that what it does with the North is its own affair and aimed at nobody.

# In this scenario the sector is shells first.
request-protection = shells, and kit that protects

nation-south-korea = Republic of Korea
    .capital = Seoul
nation-ukraine = Ukraine
    .capital = Kyiv
nation-russia = Russia
    .capital = Moscow
nation-north-korea = North Korea
    .capital = Pyongyang
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

class-shells-lent = shells on loan
    .number = many
class-shells-sold = shells from new production
    .number = many
class-shells-given = shells as a gift
    .number = many
class-soft-loan = soft loan
class-combat-aircraft = combat aircraft
    .number = many
class-long-range-missiles = long-range missiles
    .number = many

rule-embargo = United Nations embargo
    .reason = Nothing goes to a state under an arms embargo of the Security Council.
    .change = Only the Security Council could change it.
rule-no-arms-to-war = No arms to a state at war
    .reason = Strategic goods may be exported for peaceful use only, and nothing lethal goes where fighting goes on.
    .change = The reform "Exception for a state under attack" would let shells be given to Ukraine.
rule-last-user-clause = The end user must be at peace
    .reason = Every certificate for lethal goods names the end user, and the end user may not be at war.
    .change = The reform "Open the clause" would let the ally name another.
rule-neither-gift-nor-aircraft = Neither gifts of shells nor aircraft nor missiles for others
    .reason = A loan and a sale are known to the law; a gift of lethal goods to a third state, aircraft and long-range missiles are not considered.
    .change = No reform of these years lifts it for an ally.
rule-loan-ceiling = Ceiling of one loan
    .reason = One decision of the ministry may lend up to 600 million's worth.
    .change = A second loan in the same or another month, or the reform "Open the clause".
rule-loan-to-the-ally = Loans to the ally
    .reason = Shells may be lent to the United States for its own forces, to be given back.
    .change = Nothing needs to change; the ministry decides.
rule-no-sale-from-production = New shells fill the reserve first
    .reason = What the factories produce goes into the army's stock.
    .change = The reform "Framework for sales" lets allies with a pact buy, by licence.
rule-lethal-goods = Lethal goods by licence of ministers
    .reason = Lethal goods for states at peace need a licence, which is announced.
    .change = Apply for a licence.
rule-kit-that-protects = Kit that protects
    .reason = Helmets, masks and medicine may be given to a state under attack.
    .change = Nothing needs to change.
rule-civil-goods = Civil goods and money need no licence
    .reason = Money, relief and civil goods need no permission.
    .change = Nothing needs to change.
rule-sale-to-the-ally = Sales to allies, by licence
    .reason = New shells may be sold to a state with a pact, for its own forces. The licence is announced.
    .change = Apply for the licence.
rule-ally-may-pass-on = Loans above the ceiling, with the clause open
    .reason = The ally may help others with what it borrows.
    .change = Nothing needs to change.
rule-arms-for-the-attacked = Shells for a state under attack
    .reason = A state attacked on a large scale may be given shells.
    .change = Nothing needs to change; Moscow's red line stands in the way, not the law.
reform-sale-framework = Framework for sales
    .about = Lets new shells be sold to allies, by an announced licence. Work for the arms towns, a month to write.
reform-open-clause = Open the clause
    .about = Lets the ally pass on what it borrowed, and lifts the ceiling of a loan. The Assembly's majority must not object.
reform-lethal-exception = Exception for a state under attack
    .about = Lets shells be given to Ukraine. Allies cheer, opinion does not, and Moscow has said what it would do.

event-washington-asks = Washington asks for half a million shells
    .text = Its stocks are low and new production starts slowly. A loan would be quiet. What the certificates say about the end user is still open.
    .opt-name-the-last-user = Name the end user, the American army: calm at home and in Moscow, a small sigh in Washington.
    .opt-ask-no-questions = Ask no questions: Washington is glad, Moscow and the Assembly a little less.
    .opt-speak-of-our-own-front = Speak of your own front: approval at home, a cooler Washington.
event-second-needs-assessment = Rebuilding Ukraine is put at 411 billion dollars
    .text = The second assessment counts ten years. Seoul's builders read it with attention.
event-loan-in-the-papers = A newspaper reports a loan of 500,000 shells
    .text = The ministry had hoped for more time. The loan is a fact; where the shells will be fired is the question that everybody asks.
event-interview-before-a-visit = A foreign agency asks what would change Seoul's mind
    .text = The head of state is about to travel to Washington. If civilians were attacked on a large scale, could Seoul go on sending relief and money only?
    .opt-name-conditions = Name conditions: thanks in Washington and Kyiv; Moscow hears talk of arms, and will answer.
    .opt-keep-to-relief = Keep to relief and money: nobody is angry, nobody is glad.
    .opt-rule-it-out = Rule it out: Moscow notes it with care, two friends with regret.
event-moscow-points-north = Moscow wonders aloud about the North
    .text = The deputy head of its security council asks what Seoul would say if the newest weapons appeared with its neighbours. The warning of October is repeated.
event-guest-at-the-summit = A seat at the G7 summit
    .text = Seoul is a guest. Partners ask it to widen its export controls. They wait until June.
event-mine-rollers-asked = Kyiv asks for vehicles that clear mines
    .text = They are built for the border between the Koreas. They carry no weapon, and the law lets them go.
    .opt-send-vehicles = Send vehicles for 8 million and a staff point: fields are cleared faster for a year.
    .opt-send-detectors = Send detectors for 2 million: a little help, some thanks.
    .opt-study-the-request = Study the request.
event-american-shells-move = American shells leave for Ukraine
    .text = What came from Seoul lies in American depots. What lay there before is on its way. Nobody has broken a promise.
event-more-american-shells-move = A second convoy of American shells
    .text = Planners count on Seoul's second loan. Ukraine's guns need a little less of everything for some months.
event-sold-shells-move = What Seoul sells, Washington can give
    .text = Deliveries from new production begin. The arms towns work in three shifts.
event-assembly-asks = The Assembly asks where the shells went
    .text = The majority sits on the other side of the house. It would talk about the clause, if it were told what the clause says.
    .opt-report-to-the-assembly = Report for two points of capital: the majority will not stand in the way of opening the clause.
    .opt-call-it-secret = Call it secret: capital saved, suspicion remains.
    .opt-promise-the-clause-stays = Promise that the clause stays: approval, and a disappointed Washington.
event-dam-destroyed = A dam breaks on the Dnipro
    .text = Both sides accuse each other. Drinking water is short, and floods are everywhere.
    .opt-send-water-units = Send water units for 9 million.
    .opt-leave-it-to-agencies = Leave it to the agencies.
event-journey-to-kyiv = A journey to Kyiv is possible
    .text = The head of state is in the region. Security officers have slept little.
    .opt-go-and-be-seen = Go and be seen: Kyiv is grateful, everybody notices, Moscow too.
    .opt-send-a-minister = Send a minister: some thanks for a million.
    .opt-stay-at-home = Stay at home: rain and floods there need attention.
event-minister-in-pyongyang = Moscow's defence minister stands at a parade in Pyongyang
    .text = He looks at missiles and is photographed with them. Moscow has a little less to lose here than it had.
event-grain-deal-halted = Moscow halts the grain deal
    .text = Ships with Ukraine's grain have no safe way for now.
event-combat-aircraft-promised = Combat aircraft are promised
    .text = Copenhagen and others will give them once pilots are trained. Moscow has something new to warn of.
event-budget-draft = Next year's budget is drafted
    .text = Aid stands in the draft with more than last year.
    .opt-raise-aid = Raise it, with 60 million at once, for two points of capital.
    .opt-leave-it = Leave it as drafted.
event-summit-in-the-east = The North's leader takes the train to Moscow's far east
    .text = Rockets are inspected, toasts are drunk. What is exchanged is not said. The lever of April is being pulled, and nobody in Seoul gave a reason for it this month.
    .opt-answer-with-allies = Answer with allies: a joint statement, a little less fear, a little less left between Seoul and Moscow.
    .opt-protest-by-note = Protest by note.
    .opt-send-an-envoy = Send an envoy to Moscow for a staff point: something is saved; Kyiv and Washington ask what.
event-department-head-cautions = A head of department cautions Seoul
    .text = In an interview he warns against arms for Ukraine, directly or indirectly, and notes that Seoul denies sending any.
event-containers-from-the-north = Containers from the North reach Moscow's depots
    .text = Washington shows pictures of ships and trains. Moscow's guns fire three rounds for each of Ukraine's.
    .opt-publish-pictures = Publish Seoul's own pictures for two points of capital: thanks abroad, and the Assembly will not block an exception.
    .opt-tell-allies-only = Tell allies only.
    .opt-say-nothing = Say nothing: Moscow is thankful, and does not say so.
event-bill-stalls = Washington's aid bill is stuck
    .text = What was voted runs out with the year. Shells are asked for wherever there are any.
event-army-counts-its-shelf = The army counts its stock
    .text = The chief of staff would like to know when the loan comes back.
    .opt-order-new-shells = Order new shells for 25 million: the army sleeps better.
    .opt-ask-for-them-back = Ask for them back: the army is pleased, Washington is not.
    .opt-trust-the-paper = Trust the contract.
event-winter-kit = The second winter begins
    .text = Kyiv asks for generators before the frost, and Seoul builds good ones.
    .opt-ship-generators = Ship 15 million's worth at once: the grid needs a tenth less until March.
    .opt-wait-for-january = Wait for January's budget.
event-estimate-in-washington = A newspaper counts: more from Seoul than from all of Europe
    .text = By way of Washington, that is; 330,000 rounds could have been moved in 41 days. Seoul says that it has sent Ukraine no shell. Both may be true.
event-allies-ask-six-hundred = Six hundred more goods
    .text = Partners bar heavy vehicles, batteries and machine parts from Moscow's market. They wait until January. Seoul sells many of them.
event-moscow-offers-talks = A feeler from Moscow
    .text = Flights, plants, consultations: it could all be better, an official says, if Seoul's reserve lasts.
    .opt-talk-and-say-so = Talk and say so: something is gained in Moscow, something lost elsewhere.
    .opt-talk-quietly = Talk quietly, for a staff point.
    .opt-decline-the-talks = Decline: Kyiv is glad, and less is left.
event-front-goes-hungry = Two thousand rounds a day
    .text = Kyiv's minister writes to his colleagues: that is the most the guns may fire; 200,000 a month would be needed.
    .opt-promise-what-we-can = Promise what can be done.
    .opt-point-to-the-law = Point to the law.
event-fire-near-the-islands = Artillery fire near the sea border
    .text = Islanders go to shelters for an afternoon. The stock is in the news again.
event-town-lost = Avdiivka is lost
    .text = Ukraine's army leaves the town short of shells.
event-panel-ended = Moscow ends the panel that watched the North
    .text = Its veto closes years of reports on how sanctions are kept. One more thing that Moscow gave up by its own choice.
    .opt-watch-with-allies = Set up another way of watching with allies, for a staff point.
    .opt-deplore-it = Deplore it.
    .opt-keep-the-line-open = Keep the channel to Moscow open: a little is saved, Washington shakes its head.
event-election = The Assembly is elected, and the government loses
    .text = Prices and quarrels decided it. For this month ministers decide no hard case.
event-washington-votes = Washington passes the aid bill
    .text = About 61 billion dollars, half a year after the request. Shells move again, and missiles of longer range.
event-power-stations-struck = Power stations are struck
    .text = Less than a third of the missiles were intercepted this month. The next winter begins now.
event-north-gets-technology = The North fires something new
    .text = Experts recognise the engine. Moscow says that Seoul knew what its gifts would lead to. It has now done what it threatened, and has little left to threaten with.
event-lot-numbers = Lot numbers from Seoul on casings at the front
    .text = The clause said otherwise. The Assembly sits until midnight.
event-passed-on-by-law = Shells made in Korea are fired in Ukraine
    .text = By the open clause they may be. Kyiv gives thanks in public; Moscow says that the route makes no difference.

measure-spokesman-comment = A spokesman regrets Seoul's course
measure-embassy-post = The embassy publishes a long comment
measure-agency-interview = A department head complains to a news agency
measure-note-of-protest = A note of protest
measure-ambassador-summoned = Seoul's ambassador is summoned
measure-questions-asked = Moscow asks in writing who the end user is
measure-relations-destroyed = Moscow says that relations would be destroyed
measure-north-mentioned = Moscow mentions what the North might receive
measure-caution-direct-or-indirect = Moscow cautions against direct or indirect supply
measure-entry-list = A list of persons barred from entry
measure-consul-expelled = A consul is declared unwanted
measure-nuclear-talks-dropped = Consultations on the North's weapons are dropped
measure-visa-free-ended = Travel without a visa ends
measure-overflights-ended = Overflights end
measure-car-plants-seized = The right to buy car plants back is refused
measure-pollock-quota-cut = The pollock quota is cut
measure-bombers-in-the-zone = Bombers fly through the air defence zone
measure-arms-for-the-north = The North receives technology for weapons
tie-consulates = consulates
tie-nuclear-talks = talks on the North's weapons
tie-visa-free-travel = travel without a visa
tie-overflights = overflights
tie-car-plants = car plants
tie-pollock-quota = the pollock quota
tie-quiet-north = a North without Moscow's technology

line-arms-from-seoul = Arms from Seoul in Ukraine would destroy relations
line-by-any-route = Shells that reach Ukraine by another's hands are Seoul's all the same

round-guests-of-the-seven = Wider export controls, May 2023
round-six-hundred-goods = Six hundred more goods, December 2023

rumour-shells-on-the-way = Shells from Seoul are said to be on their way to the war
    .truth = Shells were lent to the American army; American shells went on to Ukraine.
rumour-more-than-europe = Seoul is said to have given Ukraine more shells than all of Europe
    .truth = By way of American depots, an estimate says; no shell was sent to Ukraine.

objective-guns = Keep Ukraine's guns from falling silent
objective-clause = Keep your word about the end user
objective-lever = Leave Moscow something to lose
objective-calm = Keep Moscow's answers to words
objective-washington = Stand well with Washington
objective-promise = Turn pledges into allocated money
objective-support = Hold support at home
objective-kyiv = Be a partner Kyiv can count on
defeat-public-turns-away = Support at home stays below 42 for three months.
defeat-cabinet-falls = Approval stays below 28 for three months.

# Invented names, for `--fictional`.
fictional-south-korea = Haemun
    .capital = Haemun City
fictional-ukraine = Terrana
    .capital = Varrow
fictional-russia = Borealia
    .capital = Kolgrad
fictional-north-korea = North Haemun
    .capital = Pukto
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
    .tagline = Republic of Korea, March to August 2023: what may not go to the front goes to a friend
    .goal = Help the guns for six months without sending a gun, keep your word about the end user, and leave Moscow something to lose.
    .briefing =
        March 2023. Ukraine fires about 110,000 heavy shells a month and asks for 356,000. America's stocks are low, and Washington asks Seoul for half a million rounds. Seoul has them: its own front has been quiet for decades, and shells are part of the reason. You run the aid office in Seoul for six months, to August 2023.

        The law lets no lethal goods go to a state at war. It does not forbid a loan to an ally. What the ally then gives of its own is the ally's affair; what it does with yours is a matter of a clause that names the end user.

        Moscow said in October 2022 that arms from Seoul would destroy relations. It says in public what it might do: help the North to better weapons. That threat works as long as Moscow has something to lose on the peninsula: trade, plants, flights, a quiet neighbour. Watch the restraint that is left; its lowest month counts.

        A loan costs no money and needs no law, but it empties the stock, and the public watches the stock. A sale from new production needs a framework first, and is announced. A gift to Ukraine needs an exception that the Assembly's majority would have to let pass.

        The ally will ask, about two months after the crates, whether it may pass them on. Until then the question is easy.
